package ru.shnor.ingestion.report;

import java.math.BigDecimal;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.kit.sheet.Row;

/** Reads the numbers of a row; what cannot be read ends the reading of the row. */
final class Figures {

  /** A cell that cannot be believed. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int column;

    Unreadable(int column, String message) {
      super(message);
      this.column = column;
    }

    int column() {
      return column;
    }

    String text() {
      return String.valueOf(getMessage());
    }
  }

  /** Beyond it two decimals do not determine a count. */
  static final int MOST = 9_999;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /** A count of participants. */
  static int count(Row row, int column, String what) throws Unreadable {
    Numbers.Found found = Numbers.count(row.cell(column));
    if (found instanceof Numbers.Value value
        && value.number().compareTo(BigDecimal.valueOf(MOST)) <= 0) {
      return value.number().intValueExact();
    }
    throw new Unreadable(
        column,
        found instanceof Numbers.Unreadable unreadable
            ? what + ": " + unreadable.what() + "."
            : found instanceof Numbers.Missing
                ? what + ": не заполнено; пустое не значит ноль."
                : what + ": больше %d, для одной школы слишком много.".formatted(MOST));
  }

  /** A percent from 0 to 100. */
  static BigDecimal percent(Row row, int column, String what) throws Unreadable {
    Numbers.Found found = Numbers.percent(row.cell(column));
    if (found instanceof Numbers.Value value
        && value.number().signum() >= 0
        && value.number().compareTo(HUNDRED) <= 0) {
      return value.number();
    }
    throw new Unreadable(
        column,
        found instanceof Numbers.Unreadable unreadable
            ? what + ": " + unreadable.what() + "."
            : found instanceof Numbers.Missing
                ? what + ": не заполнено; пустое не значит ноль."
                : what + ": процент вне пределов 0…100.");
  }
}
