package ru.shnor.analytics.simulate;

import java.util.random.RandomGenerator;

/**
 * Random laws made from uniform numbers, so that a seed gives the same numbers on every machine.
 */
final class Draws {

  private final RandomGenerator random;

  Draws(RandomGenerator random) {
    this.random = random;
  }

  double uniform() {
    return random.nextDouble();
  }

  /** Standard normal (Box and Muller). */
  double normal() {
    return StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
        * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** Gamma of this shape and scale 1 (G. Marsaglia, W. W. Tsang, ACM TOMS 26(3), 2000). */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        double u = 1 - random.nextDouble();
        if (StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }

  /** Number of successes, one trial after another. */
  int binomial(int n, double share) {
    int successes = 0;
    for (int i = 0; i < n; i++) {
      successes += random.nextDouble() < share ? 1 : 0;
    }
    return successes;
  }
}
