package ru.shnor.benchmarks.pupils;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table an analyst would make, and the two questions. */
final class SqlTable {

  static final String MARKS =
      "SELECT subject, grade, login, mark, count(*) AS n FROM pupils"
          + " WHERE score IS NOT NULL AND mark IS NOT NULL GROUP BY subject, grade, login, mark";
  static final String SCORES =
      "SELECT subject, grade, login, score, count(*) AS n FROM pupils"
          + " WHERE score IS NOT NULL GROUP BY subject, grade, login, score";

  private SqlTable() {}

  /** Columns as they stand in the files, with their types. */
  static List<String> fileColumns() {
    List<String> tasks =
        IntStream.rangeClosed(1, PupilRegion.TASKS.size())
            .mapToObj(task -> "t" + task + " smallint")
            .toList();
    return java.util.stream.Stream.of(
            List.of(
                "login varchar",
                "municipality varchar",
                "school varchar",
                "code integer",
                "class varchar",
                "variant varchar"),
            tasks,
            List.of("score smallint", "mark smallint", "journal smallint"))
        .flatMap(List::stream)
        .toList();
  }

  static String names() {
    return fileColumns().stream()
        .map(column -> column.substring(0, column.indexOf(' ')))
        .collect(Collectors.joining(", "));
  }

  /** Reads the tables that hold the two answers. */
  static Cells cells(Connection connection) throws SQLException {
    Cells cells = new Cells();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(10_000);
      try (ResultSet marks =
          statement.executeQuery("SELECT subject, grade, login, mark, n FROM marks")) {
        while (marks.next()) {
          cells.mark(key(marks), marks.getInt(4), marks.getInt(5));
        }
      }
      try (ResultSet scores =
          statement.executeQuery("SELECT subject, grade, login, score, n FROM scores")) {
        while (scores.next()) {
          cells.score(key(scores), scores.getInt(4), scores.getInt(5));
        }
      }
    }
    return cells;
  }

  private static String key(ResultSet row) throws SQLException {
    return Cells.key(row.getString(3), row.getString(1), row.getInt(2));
  }
}
