package ru.shnor.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@code mongod} process on a folder of its own. */
final class MongodStore implements Store {

  /** Where there is none (Windows) a shutdown hook does what it can. */
  private static final boolean SHELL = Files.isExecutable(Path.of("/bin/sh"));

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Becomes mongod, but leaves behind a watcher that reads a pipe from our JVM. The pipe ends when
   * the JVM does, however it does, and the watcher stops mongod.
   */
  private static final String TIED_TO_US =
      "exec 3<&0; (cat <&3 >/dev/null 2>&1; kill -TERM $$ 2>/dev/null) & exec 3<&-;"
          + " exec \"$@\" </dev/null";

  private final Process process;
  private final int port;
  private final String version;

  private MongodStore(Process process, int port, String version) {
    this.process = process;
    this.port = port;
    this.version = version;
    if (!SHELL) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-mongod"));
    }
  }

  static String uriOn(int port) {
    return "mongodb://127.0.0.1:%d/?replicaSet=rs0".formatted(port);
  }

  static Optional<Path> executable() {
    Optional<Path> named = Setting.of("MONGOD").map(Path::of);
    if (named.isPresent()) {
      return named;
    }
    String file = File.separatorChar == '\\' ? "mongod.exe" : "mongod";
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, file))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static MongodStore start(Path dir, int wantedPort) {
    Path mongod =
        executable()
            .orElseThrow(
                () -> new IllegalStateException("No mongod: neither on the PATH nor in MONGOD"));
    try {
      Files.createDirectories(dir.resolve("data"));
      int port = FreePort.preferring(wantedPort > 0 ? wantedPort : lastPort(dir));
      Process process = launch(mongod, dir, port);
      try (MongoAdmin admin = MongoAdmin.direct(port)) {
        MongoAdmin.await(
            () -> !process.isAlive() || admin.answers(), PATIENCE, "mongod does not answer");
        if (!process.isAlive()) {
          throw new IllegalStateException(
              "mongod ended with code %d, see %s"
                  .formatted(process.exitValue(), dir.resolve("mongod.log")));
        }
        admin.becomeReplicaSet(port, PATIENCE);
        Files.writeString(dir.resolve("port"), Integer.toString(port));
        return new MongodStore(process, port, admin.version());
      } catch (IllegalStateException e) {
        stop(process);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("mongod cannot be started on %s".formatted(dir), e);
    }
  }

  private static int lastPort(Path dir) throws IOException {
    Path file = dir.resolve("port");
    if (!Files.exists(file)) {
      return 0;
    }
    String text = Files.readString(file).strip();
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  private static Process launch(Path mongod, Path dir, int port) throws IOException {
    List<String> command = new ArrayList<>();
    if (SHELL) {
      command.addAll(List.of("/bin/sh", "-c", TIED_TO_US, "mongod"));
    }
    command.add(mongod.toString());
    command.addAll(List.of("--dbpath", dir.resolve("data").toAbsolutePath().toString()));
    command.addAll(List.of("--port", Integer.toString(port), "--bind_ip", "127.0.0.1"));
    command.addAll(List.of("--replSet", "rs0", "--wiredTigerCacheSizeGB", "0.25"));
    // one region's oplog; nobody follows it, but a replica set must have one
    command.addAll(List.of("--oplogSize", "64", "--nounixsocket", "--quiet"));
    command.addAll(List.of("--setParameter", "diagnosticDataCollectionEnabled=false"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("mongod.log").toFile())
        .start();
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
      process.getOutputStream().close();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("The pipe to mongod's watcher", e);
    }
  }

  @Override
  public String uri() {
    return uriOn(port);
  }

  @Override
  public String description() {
    return "MongoDB %s (mongod, one-node replica set)".formatted(version);
  }

  @Override
  public Kind kind() {
    return Kind.MONGOD;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(process.pid());
  }

  @Override
  public void close() {
    stop(process);
  }
}
