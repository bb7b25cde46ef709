package ru.shnor.analytics.comparability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Fraction;

/** Numbers as Russian text: decimal comma, points of percent. */
public final class RussianNumbers {

  private RussianNumbers() {}

  /** A decimal with a comma, rounded half up. */
  public static String decimal(String number, int digits) {
    return new BigDecimal(number)
        .setScale(digits, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  /** A value of the metric: a percentage, or a mean mark. */
  public static String value(Metric metric, Fraction value) {
    return metric == Metric.MEAN_MARK
        ? value.decimal(2).replace('.', ',')
        : value.percent(2).replace('.', ',') + " %";
  }

  /** A change of the metric, where more than zero is better. */
  public static String change(Metric metric, Fraction improvement) {
    if (improvement.signum() == 0) {
      return "без изменений";
    }
    Fraction size = improvement.signum() < 0 ? improvement.negated() : improvement;
    String word = improvement.signum() > 0 ? "улучшение " : "ухудшение ";
    return word + points(metric, size);
  }

  /** A difference without its direction. */
  public static String points(Metric metric, Fraction difference) {
    return metric == Metric.MEAN_MARK
        ? difference.decimal(2).replace('.', ',') + " балла"
        : difference.percent(2).replace('.', ',') + " п. п.";
  }
}
