package ru.shnor.registry.source;

import java.util.List;
import java.util.Optional;

/** A part of a document, in its order. */
public sealed interface Block {

  /** Text outside tables. */
  record Paragraph(String text) implements Block {}

  /**
   * A table.
   *
   * @param name of the sheet; empty in a text document and in CSV
   */
  record Table(String name, List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param number 1-based within the table or sheet
   */
  record Row(int number, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell that covers a column of the grid. */
    public Optional<Cell> at(int column) {
      return cells.stream()
          .filter(cell -> cell.start() <= column && column < cell.start() + cell.span())
          .findFirst();
    }

    public List<Cell> filled() {
      return cells.stream().filter(cell -> !cell.text().isBlank()).toList();
    }
  }

  /**
   * A cell.
   *
   * @param start 0-based column of the grid it begins in
   * @param span columns it covers
   * @param text its paragraphs, separated by line breaks
   * @param number true if the text is a number the spreadsheet keeps as such: {@code 1.10} has lost
   *     its zero
   */
  record Cell(int start, int span, String text, boolean number) {}
}
