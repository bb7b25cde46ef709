package ru.shnor.ingestion.remark;

import java.util.regex.Pattern;

/**
 * Texts of a file on their way into another table: what a spreadsheet would take for a formula gets
 * an apostrophe before it (ASVS 5.0, 1.2.10), in CSV and in XLSX alike. Plain numbers stay.
 */
final class SafeText {

  private static final String STARTS = "=+-@\t\r\n\0＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,15})?%?");
  private static final int LONGEST = 32_000;

  private SafeText() {}

  /** The text as a cell may hold it. */
  static String of(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 32 || c == '\n' || c == '\t')
        .filter(c -> c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF))
        .limit(LONGEST)
        .forEach(clean::appendCodePoint);
    String stripped = clean.toString().stripLeading();
    boolean formula =
        !NUMBER.matcher(stripped).matches()
            && ((!text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0)
                || (!stripped.isEmpty() && STARTS.indexOf(stripped.charAt(0)) >= 0));
    return formula ? "'" + clean : clean.toString();
  }

  /** The text as a field of CSV. */
  static String field(String text) {
    return "\"" + of(text).replace("\"", "\"\"") + "\"";
  }
}
