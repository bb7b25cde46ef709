package ru.shnor.stack.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the time of its making out of a workbook, so that the same content is the same bytes. */
final class SameBytes {

  private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

  private SameBytes() {}

  /**
   * By way of a temporary file: the sizes stand only in the directory at the end of the archive.
   */
  static byte[] of(byte[] workbook) {
    try {
      Path file = Files.createTempFile("workbook", ".xlsx");
      try {
        Files.write(file, workbook);
        return of(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] of(Path workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(workbook.toFile());
        ZipOutputStream to = new ZipOutputStream(out)) {
      List<String> names = from.stream().map(ZipEntry::getName).toList();
      for (String name : names) {
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(THEN);
        to.putNextEntry(copy);
        try (InputStream content = from.getInputStream(from.getEntry(name))) {
          to.write(content(name, content.readAllBytes()));
        }
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] content(String name, byte[] bytes) {
    if (!name.equals("docProps/core.xml")) {
      return bytes;
    }
    return new String(bytes, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*<", "$1" + THEN + ":00Z<")
        .getBytes(StandardCharsets.UTF_8);
  }
}
