package ru.shnor.benchmarks.pupils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ru.shnor.parts.FreePort;

/**
 * A PostgreSQL of its own on a folder of its own. The server refuses to run as root; then it runs
 * as the system user {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {

  private final Process process;
  private final int port;
  private final Path data;

  private PostgresServer(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
  }

  /** The folder of its programs, if it is installed. */
  static Optional<Path> programs() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
    return Stream.concat(onPath, debian().stream())
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .findFirst();
  }

  private static List<Path> debian() {
    Path folder = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions
          .map(version -> version.resolve("bin"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Starts one.
   *
   * @throws IOException if it does not start
   */
  static PostgresServer start(Path programs, Path folder) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory(folder, "postgres-");
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) {
      call(List.of("chown", "postgres", data.toString()));
    }
    List<String> as =
        root
            ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
            : List.of();
    List<String> initdb = new ArrayList<>(as);
    initdb.addAll(
        List.of(
            programs.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C"));
    call(initdb);
    int port = FreePort.any();
    List<String> server = new ArrayList<>(as);
    server.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
    server.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
    server.addAll(List.of("-c", "unix_socket_directories=", "-c", "shared_buffers=1GB"));
    server.addAll(List.of("-c", "work_mem=256MB", "-c", "max_wal_size=4GB"));
    Process process =
        new ProcessBuilder(server)
            .directory(data.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("postgres.log").toFile())
            .start();
    PostgresServer started = new PostgresServer(process, port, data);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    started.await();
    return started;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", "");
  }

  private void await() throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
      try (Connection connection = connect()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IOException("PostgreSQL does not answer, see postgres.log");
  }

  private static void call(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("%s ended with %d".formatted(command, process.exitValue()));
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
