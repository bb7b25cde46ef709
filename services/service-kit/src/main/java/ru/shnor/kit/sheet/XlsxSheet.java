package ru.shnor.kit.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of one worksheet part. The place of a cell comes from its reference, checked against the
 * limits before anything is allocated; {@code dimension} is not believed. Formulas give their
 * cached value.
 */
final class XlsxSheet {

  private static final int LAST_ROW = 1_048_576;

  private final HardenedXml xml;
  private final List<String> strings;
  private final SheetLimits limits;
  private final ReadingTime time;
  private int rowNumber;
  private int rowsSeen;

  XlsxSheet(HardenedXml xml, List<String> strings, SheetLimits limits, ReadingTime time) {
    this.xml = xml;
    this.strings = strings;
    this.limits = limits;
    this.time = time;
  }

  void read(Consumer<Row> rows) {
    while (xml.next()) {
      if (xml.starts("row")) {
        startRow();
        List<Cell> cells = cells();
        if (!cells.isEmpty()) {
          Row row = new Row(rowNumber, cells);
          time.pause();
          rows.accept(row);
          time.resume();
          time.check();
        }
      }
    }
  }

  private void startRow() {
    String said = xml.attribute("r");
    int number = said.isEmpty() ? rowNumber + 1 : number(said);
    if (number <= rowNumber || number > LAST_ROW) {
      throw UnreadableFile.damaged("строки листа идут не по порядку (после " + rowNumber + ")");
    }
    rowNumber = number;
    rowsSeen++;
    if (rowsSeen > limits.rows()) {
      throw UnreadableFile.tooLarge("На листе больше %d строк".formatted(limits.rows()));
    }
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        String reference = xml.attribute("r");
        column = reference.isEmpty() ? column + 1 : column(reference);
        Cell cell = cell(xml.attribute("t"));
        if (cell instanceof Cell.Blank) {
          continue;
        }
        if (column >= limits.columns()) {
          throw UnreadableFile.tooLarge("На листе больше %d столбцов".formatted(limits.columns()));
        }
        while (cells.size() < column) {
          cells.add(new Cell.Blank());
        }
        if (cells.size() > column) {
          throw UnreadableFile.damaged("ячейки строки " + rowNumber + " идут не по порядку");
        }
        cells.add(cell);
      }
    }
    return cells;
  }

  /** Reads to the end of the cell. */
  private Cell cell(String type) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    int phonetic = 0;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v") || xml.starts("t")) {
        inside = true;
      } else if (xml.ends("v") || xml.ends("t")) {
        inside = false;
      } else if (xml.starts("rPh")) {
        phonetic++;
      } else if (xml.ends("rPh")) {
        phonetic--;
      } else if (inside && phonetic == 0 && xml.characters()) {
        text.append(xml.text());
        if (text.length() > limits.cellChars()) {
          throw UnreadableFile.tooLarge(
              "В ячейке строки %d больше %d знаков".formatted(rowNumber, limits.cellChars()));
        }
      }
    }
    return text.isEmpty() ? new Cell.Blank() : cell(type, text.toString());
  }

  private Cell cell(String type, String text) {
    return switch (type) {
      case "s" -> shared(text);
      case "b" -> new Cell.Flag(text.strip().equals("1"));
      case "e" -> new Cell.ErrorValue(text);
      case "str", "inlineStr" -> new Cell.Text(text);
      default -> numeric(text);
    };
  }

  private Cell shared(String text) {
    int index = number(text.strip());
    if (index < 0 || index >= strings.size()) {
      throw UnreadableFile.damaged(
          "строка %d ссылается на текст, которого в книге нет".formatted(rowNumber));
    }
    String value = strings.get(index);
    return value.isEmpty() ? new Cell.Blank() : new Cell.Text(value);
  }

  /**
   * What claims to be a number but is none stays as text, to be complained about where it stands.
   */
  private static Cell numeric(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > 40) {
      return new Cell.Text(text);
    }
    try {
      BigDecimal value = new BigDecimal(stripped);
      boolean sane = Math.abs((long) value.scale()) <= 400;
      return sane ? new Cell.Numeric(value) : new Cell.Text(text);
    } catch (NumberFormatException e) {
      return new Cell.Text(text);
    }
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw UnreadableFile.damaged("номер в строке после " + rowNumber + " не число", e);
    }
  }

  /** 0-based column of a reference such as {@code AB12}; at most three letters. */
  private int column(String reference) {
    int column = 0;
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      char letter = reference.charAt(letters);
      if (letter < 'A' || letter > 'Z' || letters == 3) {
        throw UnreadableFile.damaged("адрес ячейки в строке " + rowNumber + " не читается");
      }
      column = column * 26 + (letter - 'A' + 1);
      letters++;
    }
    if (letters == 0 || !reference.substring(letters).equals(Integer.toString(rowNumber))) {
      throw UnreadableFile.damaged("адрес ячейки в строке " + rowNumber + " не читается");
    }
    return column - 1;
  }
}
