package ru.shnor.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for a message about why its process died. */
final class LogTail {

  private static final int LINES = 8;
  private static final int BYTES = 16 * 1024;

  private LogTail() {}

  static String of(Path log) {
    if (!Files.isRegularFile(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - BYTES));
      byte[] bytes = new byte[(int) Math.min(BYTES, file.length())];
      file.readFully(bytes);
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
              .toList();
      return "\n    "
          + String.join("\n    ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "\n    (журнал не читается: %s)".formatted(e.getMessage());
    }
  }
}
