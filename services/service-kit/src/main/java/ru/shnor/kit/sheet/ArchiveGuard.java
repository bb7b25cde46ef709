package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Stands before any XML parser: looks at the archive's directory, then inflates every part once,
 * counting, and stops at the first limit. Nothing is written anywhere and no path of the archive is
 * ever used as a path.
 */
final class ArchiveGuard {

  private static final int FREE_OF_RATIO = 100 * 1024;
  private static final int PIECE = 64 * 1024;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final SheetLimits limits;
  private final ReadingTime time;
  private long inflated;

  private ArchiveGuard(SheetLimits limits, ReadingTime time) {
    this.limits = limits;
    this.time = time;
  }

  /**
   * Passes a file or refuses it.
   *
   * @throws UnreadableFile if the archive is damaged, hostile, no workbook, or beyond the limits
   */
  static void check(Path file, SheetLimits limits, ReadingTime time) throws IOException {
    List<ZipDirectory.Entry> entries = ZipDirectory.read(file, limits.entries());
    refuseNames(entries);
    refuseKind(entries);
    new ArchiveGuard(limits, time).inflate(file, entries);
  }

  private static void refuseNames(List<ZipDirectory.Entry> entries) {
    Set<String> names = new HashSet<>();
    for (ZipDirectory.Entry entry : entries) {
      String name = entry.name();
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw UnreadableFile.dangerous("ARCHIVE_LIES", "В архиве книги две части с одним именем");
      }
      if (name.startsWith("/")
          || name.contains("\\")
          || name.indexOf('\0') >= 0
          || name.contains(":")
          || List.of(name.split("/", -1)).contains("..")
          || entry.symlink()) {
        throw UnreadableFile.dangerous(
            "ARCHIVE_PATHS", "В архиве книги есть часть, которая указывает наружу");
      }
      if (entry.encrypted() || !(entry.method() == STORED || entry.method() == DEFLATED)) {
        throw UnreadableFile.dangerous(
            "ARCHIVE_LIES", "Части архива книги зашифрованы или сжаты необычным способом");
      }
    }
  }

  private static void refuseKind(List<ZipDirectory.Entry> entries) {
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(entry.name()));
    if (names.contains("xl/workbook.xml")) {
      for (String name : names) {
        refusePart(name.toLowerCase(Locale.ROOT));
      }
      return;
    }
    String what = "архив без таблицы";
    if (names.contains("word/document.xml")) {
      what = "документ Word";
    } else if (names.contains("ppt/presentation.xml")) {
      what = "презентация PowerPoint";
    } else if (names.contains("content.xml") && names.contains("mimetype")) {
      what = "документ OpenDocument";
    } else if (names.contains("xl/workbook.bin")) {
      what = "двоичная книга Excel (.xlsb)";
    }
    throw new UnreadableFile(
        "NOT_A_TABLE",
        "Это не книга Excel (.xlsx), а " + what + ".",
        "Откройте файл в своей программе, сохраните таблицу как «Книга Excel (.xlsx)» и загрузите"
            + " снова.");
  }

  private static void refusePart(String name) {
    if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
      throw UnreadableFile.dangerous("MACROS", "В книге есть макросы");
    }
    if (name.startsWith("xl/externallinks/")) {
      throw UnreadableFile.dangerous("EXTERNAL_LINKS", "Книга ссылается на другие файлы");
    }
    if (name.startsWith("xl/embeddings/") || name.startsWith("xl/activex/")) {
      throw UnreadableFile.dangerous("EMBEDDED", "В книгу вложены посторонние объекты");
    }
  }

  private void inflate(Path file, List<ZipDirectory.Entry> entries) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() != entries.size()) {
        throw ZipDirectory.lies("Оглавление архива книги не сходится с файлом");
      }
      for (ZipDirectory.Entry entry : entries) {
        ZipEntry known = zip.getEntry(entry.name());
        if (known == null) {
          throw ZipDirectory.lies("Оглавление архива книги не сходится с файлом");
        }
        inflate(zip, known, entry);
      }
      for (ZipDirectory.Entry entry : entries) {
        if (entry.name().toLowerCase(Locale.ROOT).endsWith(".rels")) {
          Relations.refuseForeign(zip.getInputStream(zip.getEntry(entry.name())), time);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw UnreadableFile.damaged("архив книги не раскрывается", e);
    } catch (IOException e) {
      throw UnreadableFile.damaged("архив книги оборван", e);
    }
  }

  private void inflate(ZipFile zip, ZipEntry known, ZipDirectory.Entry entry) throws IOException {
    boolean strings = entry.name().equals(XlsxReader.USUAL_STRINGS);
    PartCheck check = new PartCheck(entry.name(), limits);
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[PIECE];
    long size = 0;
    try (InputStream in = zip.getInputStream(known)) {
      for (int n = in.readNBytes(buffer, 0, PIECE); n > 0; n = in.readNBytes(buffer, 0, PIECE)) {
        size += n;
        inflated += n;
        refuseBomb(size, entry);
        if (strings && size > limits.sharedStringBytes()) {
          throw UnreadableFile.tooLarge("В книге слишком много текста");
        }
        check.accept(buffer, n);
        crc.update(buffer, 0, n);
        time.check();
      }
    }
    if (crc.getValue() != entry.crc()) {
      throw UnreadableFile.damaged("контрольная сумма одной из частей книги не сходится");
    }
    if (size != entry.inflated()) {
      throw ZipDirectory.lies("Размеры частей архива книги указаны неверно");
    }
  }

  private void refuseBomb(long size, ZipDirectory.Entry entry) {
    if (inflated > limits.inflatedBytes()
        || (size > FREE_OF_RATIO && size > limits.ratio() * Math.max(1, entry.compressed()))) {
      throw UnreadableFile.dangerous(
          "ARCHIVE_BOMB", "Содержимое книги во много раз больше самого файла");
    }
  }
}
