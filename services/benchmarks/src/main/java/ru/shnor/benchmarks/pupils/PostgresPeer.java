package ru.shnor.benchmarks.pupils;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import ru.shnor.benchmarks.measure.Stopwatch;
import ru.shnor.benchmarks.pupils.PupilRegion.Work;

/** PostgreSQL: {@code COPY} by the server from the file into a table, then {@code GROUP BY}. */
final class PostgresPeer implements Peer {

  private final PupilFiles files;
  private final boolean logged;
  private final Connection connection;

  PostgresPeer(PupilFiles files, PostgresServer server, boolean logged) throws SQLException {
    this.files = files;
    this.logged = logged;
    this.connection = server.connect();
  }

  @Override
  public String name() {
    return logged ? "PostgreSQL logged" : "PostgreSQL unlogged";
  }

  @Override
  public Map<String, Double> run(int run) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS pupils, marks, scores");
      statement.execute("CHECKPOINT");
      Stopwatch watch = new Stopwatch();
      statement.execute(
          "CREATE %s TABLE pupils (subject varchar, grade smallint, %s)"
              .formatted(logged ? "" : "UNLOGGED", String.join(", ", SqlTable.fileColumns())));
      for (Work work : PupilRegion.works()) {
        statement.execute(
            "ALTER TABLE pupils ALTER subject SET DEFAULT '%s', ALTER grade SET DEFAULT %d"
                .formatted(work.subject(), work.grade()));
        statement.execute(
            "COPY pupils (%s) FROM '%s' WITH (FORMAT csv, DELIMITER ';', HEADER true)"
                .formatted(SqlTable.names(), files.plain(work)));
      }
      watch.lap("COPY");
      statement.execute("CREATE UNLOGGED TABLE marks AS " + SqlTable.MARKS);
      watch.lap("GROUP BY mark");
      statement.execute("CREATE UNLOGGED TABLE scores AS " + SqlTable.SCORES);
      watch.lap("GROUP BY primary score");
      return watch.stages();
    }
  }

  @Override
  public Cells cells() throws SQLException {
    connection.setAutoCommit(false);
    try {
      return SqlTable.cells(connection);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS pupils, marks, scores");
    }
    connection.close();
  }
}
