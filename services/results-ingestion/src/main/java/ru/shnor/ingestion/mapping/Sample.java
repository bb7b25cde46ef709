package ru.shnor.ingestion.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/**
 * The first rows of a sheet.
 *
 * @param form name of the form that reads the file already, empty if none does
 */
record Sample(String sheet, String form, List<Line> rows) {

  Sample {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number 1-based
   * @param cells from column A on
   */
  record Line(int number, List<Value> cells) {
    Line {
      cells = List.copyOf(cells);
    }

    static Line of(Row row, int columns) {
      List<Value> cells = new ArrayList<>();
      for (int at = 0; at < Math.min(columns, row.cells().size()); at++) {
        Cell cell = row.cell(at);
        cells.add(new Value(cut(cell.text()), cell instanceof Cell.Numeric));
      }
      return new Line(row.number(), cells);
    }

    Row row() {
      return new Row(number, cells.stream().map(Value::cell).toList());
    }
  }

  /**
   * Content of a cell.
   *
   * @param number whether the cell holds a number and not text
   */
  record Value(String text, boolean number) {

    Cell cell() {
      if (text.isEmpty()) {
        return new Cell.Blank();
      }
      return number && text.matches("-?\\d{1,15}(?:\\.\\d{1,15})?")
          ? new Cell.Numeric(new BigDecimal(text))
          : new Cell.Text(text);
    }
  }

  private static final int LONGEST = 120;

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
