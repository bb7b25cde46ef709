package ru.shnor.analytics.dynamics;

/** Logarithms of factorials and binomial coefficients, as sums of logarithms. */
final class LogFactorials {

  private static volatile double[] known = {0};

  private LogFactorials() {}

  /** ln C(n, k) for k from 0 to n. */
  static double[] choose(int n) {
    double[] factorials = upTo(n);
    double[] choose = new double[n + 1];
    for (int k = 0; k <= n; k++) {
      choose[k] = factorials[n] - factorials[k] - factorials[n - k];
    }
    return choose;
  }

  private static double[] upTo(int n) {
    double[] now = known;
    if (now.length > n) {
      return now;
    }
    double[] more = new double[Math.max(n + 1, 2 * now.length)];
    for (int k = 1; k < more.length; k++) {
      more[k] = more[k - 1] + StrictMath.log(k);
    }
    known = more;
    return more;
  }
}
