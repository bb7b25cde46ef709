package ru.shnor.benchmarks.whatif;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;

/** DuckDB in this process: the same columns in a table in memory, one query for a question. */
final class DuckDbCountry implements Answering {

  private final Connection connection;

  DuckDbCountry(Country country, Path folder) throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    Path file = folder.resolve("country.csv");
    write(country, file);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE results AS SELECT * FROM read_csv('%s', header=true)".formatted(file));
    }
    Files.delete(file);
  }

  private static void write(Country country, Path file) throws IOException {
    java.util.Set<String> listed = new java.util.HashSet<>(country.listed());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("school,listed,year,subject,grade,two,three,four,five\n");
      country.tell(
          one ->
              one.works()
                  .forEach(
                      work -> {
                        try {
                          out.write(
                              "%s,%b,%d,%s,%d,%d,%d,%d,%d%n"
                                  .formatted(
                                      one.school(),
                                      listed.contains(one.school()),
                                      one.year(),
                                      work.subject(),
                                      work.grade(),
                                      work.two(),
                                      work.three(),
                                      work.four(),
                                      work.five()));
                        } catch (IOException e) {
                          throw new UncheckedIOException(e);
                        }
                      }));
    }
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public Answer answer(Definition definition, int base, int report) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql(definition, base, report))) {
      found.next();
      return new Answer(found.getInt(1), found.getInt(2));
    }
  }

  private static String sql(Definition definition, int base, int report) {
    boolean cohort = definition.mode() == Mode.COHORT;
    String pooled =
        """
        WITH both_years AS (
          SELECT b.school, b.listed, b.subject,
                 b.two AS b2, b.three AS b3, b.four AS b4, b.five AS b5,
                 r.two AS r2, r.three AS r3, r.four AS r4, r.five AS r5
          FROM results b JOIN results r
            ON r.school = b.school AND r.subject = b.subject AND r.grade = b.grade + %d
          WHERE b.year = %d AND r.year = %d),
        pooled AS (
          SELECT school, listed, subject, sum(b2+b3+b4+b5)::BIGINT AS bn, sum(r2+r3+r4+r5)::BIGINT AS rn,
                 sum(%s)::BIGINT AS bs, sum(%s)::BIGINT AS rs, sum(b2+r2) AS twos
          FROM both_years GROUP BY school, listed, subject),
        others AS (
          SELECT subject, sum(bn)::HUGEINT AS bn, sum(rn)::HUGEINT AS rn, sum(bs)::HUGEINT AS bs, sum(rs)::HUGEINT AS rs
          FROM pooled WHERE NOT listed GROUP BY subject),
        judged AS (
          SELECT p.school, count(*) AS subjects, sum(CASE WHEN %s THEN 1 ELSE 0 END) AS better
          FROM pooled p JOIN others o ON o.subject = p.subject
          WHERE p.listed AND p.bn >= %d AND p.rn >= %d GROUP BY p.school)
        SELECT count(*), coalesce(sum(CASE WHEN better >= %d THEN 1 ELSE 0 END), 0) FROM judged WHERE subjects = 2
        """;
    String gain = "(p.rs * p.bn - p.bs * p.rn)";
    String better =
        definition.change() == Change.RAW
            ? gain + " > 0"
            : gain + "::HUGEINT * o.bn * o.rn > (o.rs * o.bn - o.bs * o.rn) * p.bn * p.rn";
    if (definition.metric() == Definition.Metric.LOW_SHARE) {
      better = "(%s) OR twos = 0".formatted(better);
    }
    int needed = definition.subjects() == Subjects.BOTH ? 2 : 1;
    return pooled.formatted(
        cohort ? 1 : 0,
        base,
        report,
        score(definition, "b"),
        score(definition, "r"),
        better,
        definition.minN(),
        definition.minN(),
        needed);
  }

  private static String score(Definition definition, String year) {
    String score =
        switch (definition.metric()) {
          case LOW_SHARE -> "-y2";
          case QUALITY -> "y4 + y5";
          case MEAN_MARK -> "2*y2 + 3*y3 + 4*y4 + 5*y5";
        };
    return score.replace("y", year);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
