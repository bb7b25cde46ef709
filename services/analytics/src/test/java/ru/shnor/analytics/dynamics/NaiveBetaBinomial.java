package ru.shnor.analytics.dynamics;

/**
 * A second way to the same numbers, which shares nothing with the first: Simpson's rule over the
 * share itself on a fine even grid, and whole binomial sums at each of its points.
 */
final class NaiveBetaBinomial {

  private static final int INTERVALS = 40_000;

  private NaiveBetaBinomial() {}

  /** Mean of P(count ≤ k) over Beta(a, b), a and b at least 3, the logit moved by the shift. */
  static double atMost(int k, int n, double a, double b, double shift) {
    double top = 0;
    double bottom = 0;
    for (int i = 1; i < INTERVALS; i++) {
      double share = (double) i / INTERVALS;
      double weight = (i % 2 == 1 ? 4 : 2) * density(share, a, b);
      double moved = 1 / (1 + (1 - share) / share * Math.exp(-shift));
      top += weight * binomial(k, n, moved);
      bottom += weight;
    }
    return top / bottom;
  }

  private static double density(double share, double a, double b) {
    double mode = (a - 1) / (a + b - 2);
    return Math.exp(
        (a - 1) * Math.log(share / mode) + (b - 1) * Math.log((1 - share) / (1 - mode)));
  }

  private static double binomial(int k, int n, double share) {
    double term = Math.pow(1 - share, n);
    double sum = term;
    for (int j = 1; j <= k; j++) {
      term *= share / (1 - share) * (n - j + 1) / j;
      sum += term;
    }
    return sum;
  }
}
