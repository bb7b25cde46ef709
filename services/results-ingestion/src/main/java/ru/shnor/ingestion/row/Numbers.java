package ru.shnor.ingestion.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;

/** Numbers as people and programs leave them in cells. */
public final class Numbers {

  /** What a cell holds where a number is wanted. */
  public sealed interface Found {}

  /** Nothing. */
  public record Missing() implements Found {}

  /** A number. */
  public record Value(BigDecimal number) implements Found {}

  /** Something else, described in Russian without quoting it at length. */
  public record Unreadable(String what) implements Found {}

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[,.' ]\\d{3}){1,3}");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(?:[.,]0+)?");
  private static final Pattern PERCENT =
      Pattern.compile("([-−–]?)(\\d{1,6}(?:[.,]\\d{1,18})?)\\s?%?");
  private static final int LONGEST_QUOTE = 20;

  private Numbers() {}

  /** A whole number; comma, point, space and apostrophe may part its thousands. */
  public static Found count(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      BigDecimal whole = numeric.value().setScale(0, RoundingMode.HALF_UP);
      boolean fits =
          numeric.value().subtract(whole).abs().compareTo(new BigDecimal("0.000001")) < 0
              && whole.signum() >= 0
              && whole.precision() <= 12;
      return fits ? new Value(whole) : new Unreadable("не целое неотрицательное число");
    }
    return text(
        cell,
        text -> {
          if (GROUPED.matcher(text).matches()) {
            return new Value(new BigDecimal(text.replaceAll("\\D", "")));
          }
          if (PLAIN.matcher(text).matches()) {
            return new Value(new BigDecimal(text.replaceAll("[.,]0+$", "")));
          }
          return new Unreadable("не целое неотрицательное число: «%s»".formatted(quote(text)));
        });
  }

  /** A percent; the sign and a decimal comma are accepted. */
  public static Found percent(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return numeric.value().abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0
          ? new Unreadable("число вне 0…100")
          : new Value(shortened(numeric.value()));
    }
    return text(
        cell,
        text -> {
          Matcher matcher = PERCENT.matcher(text);
          if (!matcher.matches()) {
            return new Unreadable("не процент: «%s»".formatted(quote(text)));
          }
          BigDecimal value = new BigDecimal(matcher.group(2).replace(',', '.'));
          return new Value(shortened(matcher.group(1).isEmpty() ? value : value.negate()));
        });
  }

  /**
   * A number as a template says it is written; a cell that holds a number needs no rule.
   *
   * @param thousands what parts thousands, empty if nothing does
   * @param decimal what parts the fraction
   */
  public static Found written(Cell cell, String thousands, String decimal) {
    if (cell instanceof Cell.Numeric numeric) {
      return percent(numeric);
    }
    return text(
        cell,
        text -> {
          String part = Pattern.quote(thousands);
          String whole =
              thousands.isEmpty() ? "\\d{1,9}" : "\\d{1,9}|\\d{1,3}(?:" + part + "\\d{3}){1,2}";
          String form = "(?:%s)(?:%s\\d{1,9})?\\s?%%?".formatted(whole, Pattern.quote(decimal));
          if (!text.matches(form)) {
            return new Unreadable("не число: «%s»".formatted(quote(text)));
          }
          String plain =
              text.replaceAll("[%\\s]", "").replace(thousands.isBlank() ? " " : thousands, "");
          return new Value(shortened(new BigDecimal(plain.replace(decimal, "."))));
        });
  }

  /** Takes off the noise of binary fractions: 8.200000000000001 is 8.2. */
  private static BigDecimal shortened(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private interface Reading {
    Found of(String text);
  }

  private static Found text(Cell cell, Reading reading) {
    if (cell.isBlank()) {
      return new Missing();
    }
    if (cell instanceof Cell.ErrorValue error) {
      return new Unreadable("ошибка Excel " + error.code());
    }
    if (cell instanceof Cell.Flag) {
      return new Unreadable("логическое значение вместо числа");
    }
    String tidy = Words.tidy(cell.text());
    if (tidy.isEmpty()) {
      return new Missing();
    }
    return tidy.startsWith("#") ? new Unreadable("ошибка Excel " + quote(tidy)) : reading.of(tidy);
  }

  private static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
