package ru.shnor.portal.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import ru.shnor.portal.indicator.Answers.Indicator;
import ru.shnor.portal.indicator.Honest;

/**
 * Lengths of the pictures beside the number, all in percent of a picture's width as decimal texts.
 *
 * @param width from the low to the high end of the interval
 * @param parts the listed schools by outcome, from left to right
 */
record Scale(String width, List<Part> parts) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * Schools of one outcome.
   *
   * @param kind {@code positive}, {@code not} or {@code none}, as in the style sheet
   */
  record Part(String kind, String start, String width) {}

  static Scale of(Indicator indicator) {
    String interval =
        indicator.interval().map(one -> between(one.lowPercent(), one.highPercent())).orElse("0");
    int listed = indicator.listed();
    int positive = indicator.positive();
    int evaluable = indicator.evaluable();
    return new Scale(
        interval,
        List.of(
            part("positive", 0, positive, listed),
            part("not", positive, evaluable, listed),
            part("none", evaluable, listed, listed)));
  }

  /** The evaluable schools by what explains them. */
  static List<Part> explained(Indicator indicator, Honest.Parts parts) {
    int all = indicator.evaluable();
    int withRebound = parts.confirmed() + parts.rebound();
    return List.of(
        part("confirmed", 0, parts.confirmed(), all),
        part("rebound", parts.confirmed(), withRebound, all),
        part("calendar", withRebound, withRebound + parts.calendar(), all),
        part("none", parts.positive(), all, all));
  }

  /** From the low to the high end of an interval. */
  static String between(String low, String high) {
    return new BigDecimal(high).subtract(new BigDecimal(low)).toPlainString();
  }

  private static Part part(String kind, int from, int to, int all) {
    return new Part(kind, share(from, all), share(to - from, all));
  }

  private static String share(int count, int all) {
    return all == 0
        ? "0"
        : WHOLE
            .multiply(BigDecimal.valueOf(count))
            .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
