package ru.shnor.analytics.honest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares that are not quotients of counts, as text. */
public final class Percent {

  private Percent() {}

  /** A share of 1 as percent, or a difference as points, with four decimals. */
  public static String of(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(4, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
