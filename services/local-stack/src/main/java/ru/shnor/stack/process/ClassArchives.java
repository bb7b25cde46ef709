package ru.shnor.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Class data archives (AppCDS): a JVM that has one starts in two thirds of the time. Made by a
 * training run that ends when the application context stands; an archive belongs to exactly one
 * state of the jar and its libraries.
 */
public final class ClassArchives {

  private final Path folder;

  public ClassArchives(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** The process with its archive where there is one, else as it is. */
  public JavaProcess use(String name, Path jar, JavaProcess process) {
    Path archive = archive(name, jar);
    return Files.exists(archive)
        ? process.withFlags(
            List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"))
        : process;
  }

  /** Whether {@link #make} would do anything. */
  public boolean lacks(String name, Path jar) {
    return Files.isRegularFile(jar) && !Files.exists(archive(name, jar));
  }

  /**
   * Makes the archive by running {@code training} to its end; removes those of older jars.
   *
   * @return whether there is an archive now
   */
  public boolean make(String name, Path jar, JavaProcess training) throws InterruptedException {
    Path archive = archive(name, jar);
    Path growing = archive.resolveSibling(name + ".growing");
    try {
      Files.createDirectories(folder);
      removeOlder(name);
      Process process =
          training
              .withFlags(List.of("-XX:ArchiveClassesAtExit=" + growing, "-Xlog:disable"))
              .launch();
      try {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
          return false;
        }
      } finally {
        process.destroyForcibly();
      }
      if (Files.exists(growing)) {
        Files.move(growing, archive);
      }
      return Files.exists(archive);
    } catch (IOException e) {
      return false;
    }
  }

  private void removeOlder(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith(name + "-")).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path archive(String name, Path jar) {
    return folder.resolve("%s-%08x.jsa".formatted(name, fingerprint(jar)));
  }

  private static long fingerprint(Path jar) {
    CRC32 sum = new CRC32();
    sum.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
    add(sum, jar);
    Path libraries = jar.resolveSibling("lib");
    if (Files.isDirectory(libraries)) {
      try (Stream<Path> files = Files.list(libraries)) {
        files.sorted().forEach(file -> add(sum, file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sum.getValue();
  }

  private static void add(CRC32 sum, Path file) {
    try {
      String line =
          "%s %s %s"
              .formatted(file.toAbsolutePath(), Files.getLastModifiedTime(file), Files.size(file));
      sum.update(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
