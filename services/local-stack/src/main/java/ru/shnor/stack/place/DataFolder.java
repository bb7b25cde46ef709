package ru.shnor.stack.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The one folder of a stack, locked while it runs; a temporary one is deleted afterwards. */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final boolean temporary;
  private final FileChannel channel;

  private DataFolder(Path path, boolean temporary, FileChannel channel) {
    this.path = path;
    this.temporary = temporary;
    this.channel = channel;
  }

  /**
   * Takes a folder for ourselves alone.
   *
   * @throws IllegalStateException in Russian, if another stack runs on it
   */
  public static DataFolder lock(Path folder) {
    return lock(folder, false);
  }

  /** A new one, gone after {@link #close()}. */
  public static DataFolder temporary() {
    try {
      return lock(Files.createTempDirectory("shnor-"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataFolder lock(Path folder, boolean temporary) {
    try {
      Path path = folder.toAbsolutePath().normalize();
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel).isEmpty()) {
        channel.close();
        throw new IllegalStateException(
            "В папке %s уже работает другая система. Остановите её или укажите другую папку: --data-dir"
                .formatted(path));
      }
      return new DataFolder(path, temporary, channel);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Папка %s недоступна для записи: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  public Path path() {
    return path;
  }

  /** A folder in it. */
  public Path sub(String name) {
    return path.resolve(name);
  }

  /** The log of that process. */
  public Path log(String name) {
    return path.resolve("logs").resolve(name + ".log");
  }

  /** Deletes a folder in it with everything. */
  public void throwAway(String name) {
    delete(sub(name));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (temporary) {
      delete(path);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
