package ru.shnor.analytics.dynamics;

/**
 * A beta distribution of a true share.
 *
 * @param adverse first parameter, a, above 0
 * @param other second parameter, b, above 0
 */
record Posterior(double adverse, double other) {

  Posterior {
    if (!(adverse > 0 && other > 0)) {
      throw new IllegalArgumentException("Beta(%s, %s)".formatted(adverse, other));
    }
  }

  double mean() {
    return adverse / (adverse + other);
  }

  /**
   * The same mean with less certainty: about {@code error}² is added to the variance of the logit,
   * which is about 1/a + 1/b. It carries the uncertainty of the region's shift into the prediction.
   */
  Posterior blurred(double error) {
    double variance = 1 / adverse + 1 / other;
    double factor = variance / (variance + error * error);
    return new Posterior(adverse * factor, other * factor);
  }
}
