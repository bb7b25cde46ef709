package ru.shnor.kit.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number 1-based, as the spreadsheet shows it; for CSV the line on which the record begins
 * @param cells from column A on, without trailing blanks
 */
public record Row(int number, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, blank beyond the last. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : new Cell.Blank();
  }

  /** Address of a cell as the spreadsheet shows it: {@code C12}. */
  public String address(int column) {
    return columnName(column) + number;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  /** Letters of a 0-based column. */
  static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }
}
