package ru.shnor.analytics.objectivity.screening;

/**
 * The upper tail of a count whose share varies between schools: beta-binomial, and binomial without
 * that variation. The terms are made from their ratios and normalised by their sum, so no special
 * function is needed and the sum over all counts is exactly 1.
 */
final class BetaBinomial {

  private BetaBinomial() {}

  /**
   * Probability of at least this count.
   *
   * @param count from 0 to trials
   * @param share mean share, between 0 and 1 exclusive
   * @param spread correlation of two pupils of a school, from 0 (binomial) to below 1
   */
  static double atLeast(int count, int trials, double share, double spread) {
    if (count < 0 || count > trials || !(share > 0 && share < 1) || spread < 0 || spread >= 1) {
      throw new IllegalArgumentException(
          "count %d of %d, share %s, spread %s".formatted(count, trials, share, spread));
    }
    double[] logs = new double[trials + 1];
    double largest = 0;
    for (int k = 0; k < trials; k++) {
      logs[k + 1] = logs[k] + StrictMath.log(ratio(k, trials, share, spread));
      largest = Math.max(largest, logs[k + 1]);
    }
    double all = 0;
    double tail = 0;
    for (int k = trials; k >= 0; k--) {
      double term = StrictMath.exp(logs[k] - largest);
      all += term;
      tail += k >= count ? term : 0;
    }
    return tail / all;
  }

  /** P(k + 1) / P(k). */
  private static double ratio(int k, int trials, double share, double spread) {
    double choices = (double) (trials - k) / (k + 1);
    if (spread == 0) {
      return choices * share / (1 - share);
    }
    double weight = (1 - spread) / spread;
    return choices * (share * weight + k) / ((1 - share) * weight + trials - k - 1);
  }
}
