package ru.shnor.stack.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a folder in the order of their names, so that a later correction has a later name.
 */
final class Folder {

  private Folder() {}

  /** All files but hidden ones and the lock files of office programs. */
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !name(file).startsWith(".") && !name(file).startsWith("~$"))
          .sorted(Comparator.comparing(Folder::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Length of all of them together. */
  static long bytes(Path folder) {
    return files(folder).stream().mapToLong(Folder::length).sum();
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
