package ru.shnor.benchmarks.pupils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import ru.shnor.benchmarks.measure.Stopwatch;
import ru.shnor.benchmarks.pupils.PupilRegion.Work;

/**
 * DuckDB in this process: {@code read_csv} with given types into a table, then {@code GROUP BY}.
 */
final class DuckDbPeer implements Peer {

  private final PupilFiles files;
  private final Path database;
  private final Connection connection;

  DuckDbPeer(PupilFiles files, Path folder) throws SQLException, IOException {
    this.files = files;
    Files.createDirectories(folder);
    this.database = folder.resolve("pupils.duckdb");
    Files.deleteIfExists(database);
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public Map<String, Double> run(int run) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS pupils");
      statement.execute("DROP TABLE IF EXISTS marks");
      statement.execute("DROP TABLE IF EXISTS scores");
      Stopwatch watch = new Stopwatch();
      statement.execute(
          "CREATE TABLE pupils (subject varchar, grade smallint, %s)"
              .formatted(String.join(", ", SqlTable.fileColumns())));
      for (Work work : PupilRegion.works()) {
        statement.execute(
            "INSERT INTO pupils SELECT '%s', %d, * FROM read_csv('%s', delim=';', header=true, quote='\"', escape='\"', auto_detect=false, columns={%s})"
                .formatted(work.subject(), work.grade(), files.plain(work), columns()));
      }
      watch.lap("read_csv into a table");
      statement.execute("CREATE TABLE marks AS " + SqlTable.MARKS);
      watch.lap("GROUP BY mark");
      statement.execute("CREATE TABLE scores AS " + SqlTable.SCORES);
      watch.lap("GROUP BY primary score");
      return watch.stages();
    }
  }

  private static String columns() {
    return SqlTable.fileColumns().stream()
        .map(column -> column.split(" "))
        .map(pair -> "'%s': '%s'".formatted(pair[0], pair[1]))
        .collect(Collectors.joining(", "));
  }

  @Override
  public Cells cells() throws SQLException {
    return SqlTable.cells(connection);
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    Files.deleteIfExists(database);
  }
}
