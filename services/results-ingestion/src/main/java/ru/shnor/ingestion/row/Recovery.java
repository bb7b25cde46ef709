package ru.shnor.ingestion.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Percents of a school become counts: k = round(p·n/100), exact while n &lt; 10 000 and percents
 * have two decimals (measured on two years of a region: no error in any cell).
 */
public final class Recovery {

  /** Beyond it two decimals do not determine a count. */
  static final int MOST_PARTICIPANTS = 9_999;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Recovery() {}

  /** Number of participants a percent stands for. */
  public static int count(BigDecimal percent, int participants) {
    return percent
        .multiply(BigDecimal.valueOf(participants))
        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  static MarkCounts counts(List<BigDecimal> percents, int participants) {
    return new MarkCounts(
        count(percents.get(0), participants),
        count(percents.get(1), participants),
        count(percents.get(2), participants),
        count(percents.get(3), participants));
  }

  /**
   * Whether a percent is that of a whole number of participants, as far as its written decimals
   * tell.
   */
  public static boolean fits(BigDecimal percent, int count, int participants) {
    int decimals = Math.max(0, percent.stripTrailingZeros().scale());
    BigDecimal half = new BigDecimal("0.5").movePointLeft(Math.min(decimals, 2));
    BigDecimal exact =
        BigDecimal.valueOf(count)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(participants), 8, RoundingMode.HALF_UP);
    return exact.subtract(percent).abs().compareTo(half.add(new BigDecimal("0.000001"))) <= 0;
  }
}
