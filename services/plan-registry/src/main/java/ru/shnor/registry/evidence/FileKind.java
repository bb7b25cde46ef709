package ru.shnor.registry.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by its bytes; the name must say the same. */
enum FileKind {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpe?g"),
  PNG("image/png", "png"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private static final int LONGEST_START = 8;
  private static final int MOST_PARTS = 20_000;

  private final String mediaType;
  private final String ending;

  /** The ending is a pattern. */
  FileKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** What the bytes say. */
  sealed interface Sniffed {

    /** One of the kinds that are taken. */
    record Known(FileKind kind) implements Sniffed {}

    /** None of them; the message is Russian. */
    record Refused(String code, String message) implements Sniffed {}
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether a file name ends as this kind does. */
  boolean fits(String name) {
    return ending(name).matches(ending);
  }

  static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static Sniffed of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LONGEST_START);
    }
    if (starts(start, '%', 'P', 'D', 'F', '-')) {
      return new Sniffed.Known(PDF);
    }
    if (starts(start, 0xFF, 0xD8, 0xFF)) {
      return new Sniffed.Known(JPEG);
    }
    if (starts(start, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return new Sniffed.Known(PNG);
    }
    return starts(start, 'P', 'K', 3, 4) ? office(file) : unknown();
  }

  private static Sniffed office(Path file) throws IOException {
    Set<String> parts = new HashSet<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        return unknown();
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        parts.add(all.nextElement().getName().toLowerCase(Locale.ROOT));
      }
    } catch (ZipException e) {
      return new Sniffed.Refused(
          "DAMAGED", "Файл повреждён: сохраните его заново и отправьте ещё раз.");
    }
    if (parts.stream().anyMatch(one -> one.endsWith("vbaproject.bin"))) {
      return new Sniffed.Refused(
          "MACROS", "В файле есть макросы. Сохраните его без макросов или в PDF.");
    }
    Optional<FileKind> kind =
        parts.contains("word/document.xml")
            ? Optional.of(DOCX)
            : parts.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    return kind.<Sniffed>map(Sniffed.Known::new).orElseGet(FileKind::unknown);
  }

  private static Sniffed unknown() {
    return new Sniffed.Refused(
        "UNKNOWN_TYPE", "Принимаются PDF, JPEG, PNG, DOCX и XLSX; это ни один из них.");
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    return bytes.length >= wanted.length
        && Arrays.equals(
            Arrays.stream(wanted).toArray(),
            IntStream.range(0, wanted.length).map(i -> bytes[i] & 0xFF).toArray());
  }
}
