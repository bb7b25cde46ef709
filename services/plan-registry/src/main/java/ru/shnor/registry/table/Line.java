package ru.shnor.registry.table;

import java.util.Map;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.registry.words.Words;

/**
 * A row under a recognised header.
 *
 * @param sheet name of the sheet, empty for CSV
 */
public record Line(String sheet, Row row, Map<Column, Integer> columns) {

  public Line {
    columns = Map.copyOf(columns);
  }

  /** 1-based, as the spreadsheet shows it. */
  public int number() {
    return row.number();
  }

  /** Tidy text of a cell; empty if the cell is blank or the file has no such column. */
  public String text(Column column) {
    Cell cell = cell(column);
    return cell instanceof Cell.Numeric number
        ? number.value().stripTrailingZeros().toPlainString()
        : Words.tidy(cell.text());
  }

  /** Whether the spreadsheet could not compute this cell. */
  public boolean isError(Column column) {
    return cell(column) instanceof Cell.ErrorValue;
  }

  /** Address of a cell such as {@code C12}; empty if the file has no such column. */
  public String address(Column column) {
    return columns.containsKey(column) ? row.address(columns.getOrDefault(column, 0)) : "";
  }

  boolean isBlank() {
    return columns.keySet().stream().allMatch(one -> text(one).isEmpty());
  }

  private Cell cell(Column column) {
    return columns.containsKey(column)
        ? row.cell(columns.getOrDefault(column, 0))
        : new Cell.Blank();
  }
}
