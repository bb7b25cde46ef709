package ru.shnor.analytics.honest;

import java.util.random.RandomGenerator;

/** The normal distribution, the same numbers on every machine. */
final class Normal {

  private static final double ROOT = StrictMath.sqrt(2 * Math.PI);
  private static final double FAR = 8.3;

  private Normal() {}

  /**
   * The distribution function, absolute error below 1e-14 (G. Marsaglia, Evaluating the normal
   * distribution, Journal of Statistical Software 11(4), 2004).
   */
  static double below(double x) {
    if (Math.abs(x) > FAR) {
      return x > 0 ? 1 : 0;
    }
    double sum = x;
    double term = x;
    for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-x * x / 2) / ROOT;
  }

  /**
   * Two places in (0, 1), each uniform, whose normal scores have this correlation (Box and Muller).
   */
  static void pair(RandomGenerator random, double correlation, double[] places) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    double angle = 2 * Math.PI * random.nextDouble();
    double first = radius * StrictMath.cos(angle);
    double second = radius * StrictMath.sin(angle);
    places[0] = below(first);
    places[1] =
        below(correlation * first + StrictMath.sqrt(1 - correlation * correlation) * second);
  }
}
