package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final int PROLOGUE = 64 * 1024;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final SheetLimits limits;
  private final long deadline;
  private long inflated;

  private ArchiveGuard(SheetLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Passes a file or refuses it.
   *
   * @throws UnreadableFile if the archive is damaged, hostile, no workbook, or beyond the limits
   */
  static void check(Path file, SheetLimits limits) throws IOException {
    List<ZipDirectory.Entry> entries = ZipDirectory.read(file, limits.entries());
    refuseNames(entries);
    refuseKind(entries);
    new ArchiveGuard(limits).inflate(file, entries);
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
    if (name.endsWith("vbaproject.bin")) {
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
      for (ZipDirectory.Entry entry : entries) {
        ZipEntry known = zip.getEntry(entry.name());
        if (known == null) {
          throw UnreadableFile.dangerous(
              "ARCHIVE_LIES", "Оглавление архива книги не сходится с файлом");
        }
        if (!known.isDirectory()) {
          inflate(zip, known, entry);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw UnreadableFile.damaged("архив книги не раскрывается", e);
    } catch (IOException e) {
      throw UnreadableFile.damaged("архив книги оборван", e);
    }
  }

  private void inflate(ZipFile zip, ZipEntry known, ZipDirectory.Entry entry) throws IOException {
    boolean strings = entry.name().equals("xl/sharedStrings.xml");
    PartCheck check = new PartCheck(entry.name(), limits);
    byte[] buffer = new byte[PROLOGUE];
    long size = 0;
    try (InputStream in = zip.getInputStream(known)) {
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        check.accept(buffer, n, size == 0);
        size += n;
        inflated += n;
        if (inflated > limits.inflatedBytes()
            || (size > FREE_OF_RATIO && size > limits.ratio() * Math.max(1, entry.compressed()))) {
          throw UnreadableFile.dangerous(
              "ARCHIVE_BOMB", "Содержимое книги во много раз больше самого файла");
        }
        if (strings && size > limits.sharedStringBytes()) {
          throw UnreadableFile.tooLarge("В книге слишком много текста");
        }
        if (System.nanoTime() > deadline) {
          throw UnreadableFile.tooLarge("Файл читается слишком долго");
        }
      }
    }
    if (size != entry.inflated()) {
      throw UnreadableFile.dangerous("ARCHIVE_LIES", "Размеры частей архива книги указаны неверно");
    }
  }
}
