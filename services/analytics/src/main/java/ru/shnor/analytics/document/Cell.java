package ru.shnor.analytics.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A cell: what people read, and the number behind it for spreadsheets.
 *
 * @param digits decimals the number is shown with; 0 for text
 */
public record Cell(String text, Optional<BigDecimal> number, int digits) {

  /** Shown where there is no value. */
  public static final Cell NONE = text("—");

  public static Cell text(String text) {
    return new Cell(text, Optional.empty(), 0);
  }

  public static Cell number(long number) {
    return new Cell(Long.toString(number), Optional.of(BigDecimal.valueOf(number)), 0);
  }

  /**
   * A decimal number.
   *
   * @param number as text with a point
   */
  public static Cell decimal(String number, int digits) {
    BigDecimal value = new BigDecimal(number);
    return new Cell(
        value.setScale(digits, RoundingMode.HALF_UP).toPlainString().replace('.', ','),
        Optional.of(value),
        digits);
  }

  public static Cell decimal(Optional<String> number, int digits) {
    return number.map(one -> decimal(one, digits)).orElse(NONE);
  }
}
