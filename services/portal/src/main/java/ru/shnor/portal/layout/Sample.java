package ru.shnor.portal.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a sheet as results-ingestion gives them.
 *
 * @param form name of the form that reads the file already, empty if none does
 */
record Sample(String sheet, String form, List<Line> rows) {

  /** A row, its cells from column A on. */
  record Line(int number, List<Value> cells) {

    /** Text of a cell, empty beyond the last. */
    String text(int column) {
      return column < cells.size() ? cells.get(column).text().strip() : "";
    }
  }

  /** Content of a cell. */
  record Value(String text, boolean number) {}

  /** A column as people choose it: {@code C: Number Tested}. */
  record Column(String letter, String header) {

    public String said() {
      return header.isEmpty() ? letter : letter + ": " + header;
    }
  }

  int width() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The row that looks most like a header: most cells that are text. */
  int likelyHeader() {
    int best = 1;
    long most = 0;
    for (Line row : rows) {
      long texts =
          row.cells().stream().filter(one -> !one.number() && !one.text().isBlank()).count();
      if (texts > most) {
        most = texts;
        best = row.number();
      }
    }
    return best;
  }

  /** Columns with their headers. */
  List<Column> columns(int headerRow) {
    List<Column> columns = new ArrayList<>();
    for (int at = 0; at < width(); at++) {
      int column = at;
      String header =
          rows.stream()
              .filter(row -> row.number() == headerRow)
              .map(row -> row.text(column))
              .findFirst()
              .orElse("");
      columns.add(new Column(letter(at), header));
    }
    return columns;
  }

  private static String letter(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }
}
