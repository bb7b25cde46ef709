package ru.shnor.survey.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as files for Excel, written while they are made. In CSV (UTF-8 with a mark, semicolons,
 * every cell quoted) a text that Excel would take for a formula gets an apostrophe; in a workbook a
 * text is a text.
 */
final class ResultFiles {

  private static final int LONGEST_CELL = 32_000;
  private static final int FLUSH_EVERY = 500;

  private ResultFiles() {}

  /**
   * Writes a table as CSV.
   *
   * @return rows without the header
   */
  static int csv(Iterator<List<Object>> rows, OutputStream out) throws IOException {
    out.write(("\uFEFF" + line(ResultTable.HEADER)).getBytes(StandardCharsets.UTF_8));
    int count = 0;
    while (rows.hasNext()) {
      out.write(line(rows.next()).getBytes(StandardCharsets.UTF_8));
      count++;
    }
    return count;
  }

  private static String line(List<?> cells) {
    return String.join(";", cells.stream().map(ResultFiles::cell).toList()) + "\r\n";
  }

  private static String cell(Object content) {
    if (content instanceof Number number) {
      return "\"" + number.toString().replace('.', ',') + "\"";
    }
    String text = content.toString();
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }

  /**
   * Writes a table as a workbook of one sheet.
   *
   * @return rows without the header
   */
  static int xlsx(Iterator<List<Object>> rows, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "shnor", "1.0")) {
      Worksheet sheet = book.newWorksheet("Результаты");
      sheet.freezePane(0, 1);
      for (int at = 0; at < ResultTable.HEADER.size(); at++) {
        sheet.value(0, at, ResultTable.HEADER.get(at));
        sheet.width(at, at == 5 || at == 12 ? 48 : 16);
      }
      sheet.range(0, 0, 0, ResultTable.HEADER.size() - 1).style().bold().set();
      int count = 0;
      while (rows.hasNext()) {
        count++;
        row(sheet, count, rows.next());
        if (count % FLUSH_EVERY == 0) {
          sheet.flush();
        }
      }
      return count;
    }
  }

  private static void row(Worksheet sheet, int row, List<Object> cells) {
    for (int at = 0; at < cells.size(); at++) {
      if (cells.get(at) instanceof Number number) {
        sheet.value(row, at, number);
      } else {
        String text = cells.get(at).toString();
        if (!text.isEmpty()) {
          sheet.value(row, at, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
        }
      }
    }
  }
}
