package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file by what its bytes are. */
public final class SheetReaders {

  private static final int HEAD = 4096;

  private SheetReaders() {}

  /** Opens a file with the default limits. */
  public static SheetReader open(Path file) {
    return open(file, SheetLimits.DEFAULT, ReadProgress.NONE);
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableFile if it is no XLSX, XLS or CSV file, is damaged, or is beyond the limits
   */
  public static SheetReader open(Path file, SheetLimits limits, ReadProgress progress) {
    ReadingTime time = new ReadingTime(limits.time());
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new UnreadableFile(
            "EMPTY", "Файл пуст (0 байт).", "Выгрузите файл из источника ещё раз.");
      }
      if (size > limits.bytes()) {
        throw UnreadableFile.tooLarge(
            "Файл больше %d МБ".formatted(limits.bytes() / (1024 * 1024)));
      }
      byte[] head = head(file);
      if (startsWith(head, 'P', 'K', 3, 4)
          || startsWith(head, 'P', 'K', 5, 6)
          || startsWith(head, 'P', 'K', 7, 8)) {
        ArchiveGuard.check(file, limits, time);
        XlsxReader reader = XlsxReader.open(file, limits, progress, time);
        time.pause();
        return reader;
      }
      if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
        if (size > SheetLimits.DEFAULT.bytes()) {
          // it is read as a whole
          throw UnreadableFile.tooLarge(
              "Книга Excel 97–2003 больше %d МБ"
                  .formatted(SheetLimits.DEFAULT.bytes() / (1024 * 1024)));
        }
        refuseEncrypted(file);
        return XlsReader.open(file, limits, progress, time);
      }
      refuseForeign(head);
      return CsvSheet.open(file, limits, progress);
    } catch (IOException e) {
      throw UnreadableFile.damaged("не читается до конца", e);
    }
  }

  /**
   * Opens a CSV file for those who read bytes.
   *
   * @return empty if it is none, or nothing that {@link #open} would take, or not plain
   */
  public static Optional<CsvPieces> pieces(Path file, SheetLimits limits) {
    try {
      long size = Files.size(file);
      byte[] head = head(file);
      if (size == 0 || size > limits.bytes() || startsWith(head, 'P', 'K')) {
        return Optional.empty();
      }
      if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
        return Optional.empty();
      }
      refuseForeign(head);
      return CsvPieces.open(file, limits);
    } catch (IOException | UnreadableFile e) {
      return Optional.empty();
    }
  }

  private static void refuseForeign(byte[] head) {
    if (startsWith(head, 9, 0)
        || startsWith(head, 9, 8)
        || startsWith(head, 9, 2)
        || startsWith(head, 9, 4)) {
      throw XlsReader.tooOld();
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw new UnreadableFile(
          "NOT_A_TABLE",
          "Это документ PDF, а не таблица.",
          "Нужна выгрузка в Excel (.xlsx) или CSV, не печатная форма.");
    }
    String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (start.regionMatches(true, 0, "<!doctype html", 0, 14)
        || start.regionMatches(true, 0, "<html", 0, 5)
        || start.regionMatches(true, 0, "<?xml", 0, 5)) {
      throw new UnreadableFile(
          "NOT_A_TABLE",
          "Это веб-страница или XML, а не таблица Excel или CSV.",
          "Откройте файл в Excel, сохраните как «Книга Excel (.xlsx)» и загрузите снова.");
    }
  }

  /**
   * Old Excel files and encrypted new ones are the same kind of container; its directory tells them
   * apart, even where the container is damaged.
   */
  private static void refuseEncrypted(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    String text = new String(all, StandardCharsets.UTF_16LE);
    String shifted = new String(all, 1, Math.max(0, all.length - 1), StandardCharsets.UTF_16LE);
    if (text.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")) {
      throw XlsReader.encrypted();
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
