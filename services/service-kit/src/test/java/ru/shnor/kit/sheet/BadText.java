package ru.shnor.kit.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Kinds 22 and 39–44: no archive, and no good CSV either. */
final class BadText {

  private BadText() {}

  static List<BadFile> all() {
    String half = "1;Школа № 5;12\n";
    return List.of(
        new BadFile(22, "26 MB", () -> new byte[26 << 20], "TOO_LARGE", "25 МБ"),
        new BadFile(39, "two encodings", BadText::mixed, "CSV_ENCODING", "вперемешку"),
        new BadFile(39, "a mark and other bytes", BadText::falseMark, "CSV_ENCODING", "вперемешку"),
        csv(41, "quote never closed", half + "2;\"Школа;3\n4;5;6\n", "CSV_QUOTES", "кавычк"),
        csv(41, "letters behind a quote", half + "2;\"a\"b;3\n", "CSV_QUOTES", "кавычк"),
        new BadFile(41, "field of 20 MB", BadText::longField, "CSV_QUOTES", "длинное"),
        csv(41, "cell of 5 000", "a;" + "x".repeat(5_000) + "\n", "TOO_LARGE", "4096"),
        csv(42, "NUL early", "a;b\n1;\0\n", "NOT_A_TABLE", "не текст"),
        csv(42, "NUL late", half.repeat(10_000) + "a;\0;c\n", "NOT_A_TABLE", "не текст"),
        csv(43, "201 columns", "a;".repeat(200) + "b\n", "TOO_LARGE", "200 столбцов"),
        csv(43, "100 001 rows", "a;b\n".repeat(100_001), "TOO_LARGE", "100000 строк"),
        csv(44, "one letter", "a", "NOT_A_TABLE", "не таблица"));
  }

  private static BadFile csv(int kind, String name, String text, String code, String says) {
    Supplier<byte[]> bytes = () -> text.getBytes(StandardCharsets.UTF_8);
    return new BadFile(kind, name, bytes, code, says);
  }

  private static byte[] mixed() {
    byte[] one = "Школа;Отметка\nЗима;5\n".getBytes(StandardCharsets.UTF_8);
    byte[] two = "Школа;Отметка\nЗима;5\n".getBytes(Charset.forName("windows-1251"));
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static byte[] falseMark() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] text = "Школа;Отметка\nЗима;5\n".repeat(9).getBytes(Charset.forName("windows-1251"));
    byte[] both = Arrays.copyOf(mark, mark.length + text.length);
    System.arraycopy(text, 0, both, mark.length, text.length);
    return both;
  }

  private static byte[] longField() {
    byte[] bytes = new byte[20 << 20];
    Arrays.fill(bytes, (byte) 'x');
    byte[] start = "a;b\n1;\"".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }
}
