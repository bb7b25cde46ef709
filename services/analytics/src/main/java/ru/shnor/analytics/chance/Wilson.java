package ru.shnor.analytics.chance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Interval of a share at the level 0.95 by Wilson's score (E. B. Wilson, JASA 22, 1927): the shares
 * that a two-sided normal test would not reject.
 *
 * @param low lower bound, 0 to 1
 * @param high upper bound, 0 to 1
 */
public record Wilson(double low, double high) {

  /** 0.975 quantile of the normal distribution. */
  static final double Z = 1.959963984540054;

  /**
   * The interval of {@code successes} out of {@code n}.
   *
   * @throws IllegalArgumentException if n is not positive or less than successes
   */
  public static Wilson of(int successes, int n) {
    if (n <= 0 || successes < 0 || successes > n) {
      throw new IllegalArgumentException("%d of %d".formatted(successes, n));
    }
    double share = (double) successes / n;
    double square = Z * Z;
    double centre = (share + square / (2.0 * n)) / (1 + square / n);
    double half =
        Z / (1 + square / n) * StrictMath.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
    return new Wilson(successes == 0 ? 0 : centre - half, successes == n ? 1 : centre + half);
  }

  public String lowPercent() {
    return percent(low);
  }

  public String highPercent() {
    return percent(high);
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(4, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
