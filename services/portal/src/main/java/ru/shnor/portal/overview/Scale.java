package ru.shnor.portal.overview;

import java.math.BigDecimal;
import ru.shnor.portal.indicator.Answers.Indicator;

/**
 * The picture of the interval.
 *
 * @param width from the low to the high end, in percent of the picture
 */
record Scale(String width) {

  static Scale of(Indicator indicator) {
    return indicator
        .interval()
        .map(
            one ->
                new Scale(
                    new BigDecimal(one.highPercent())
                        .subtract(new BigDecimal(one.lowPercent()))
                        .toPlainString()))
        .orElse(new Scale("0"));
  }
}
