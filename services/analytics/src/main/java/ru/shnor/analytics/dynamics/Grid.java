package ru.shnor.analytics.dynamics;

import java.util.Arrays;

/**
 * A beta distribution as weighted points. The trapezoid rule on the logit scale: the density there,
 * {@code e^{ax}/(1+e^x)^{a+b}}, is analytic and falls exponentially on both sides, so the error of
 * the rule falls faster than any power of the step. The step follows the narrowest law that will be
 * integrated, a binomial of {@code n} on top of the distribution.
 */
final class Grid {

  /** Points whose weight is below e^-36 of the largest are left out. */
  private static final double NEGLIGIBLE = 36;

  private static final double STEP = 1.4;

  private final double[] odds;
  private final double[] weights;

  private Grid(double[] odds, double[] weights) {
    this.odds = odds;
    this.weights = weights;
  }

  static Grid of(Posterior beta, int n) {
    double a = beta.adverse();
    double b = beta.other();
    double step = STEP / StrictMath.sqrt(a + b + n);
    double mode = StrictMath.log(a / b);
    double top = a * mode - (a + b) * StrictMath.log1p(a / b);
    double[] left = side(a, b, mode, -step, top);
    double[] right = side(a, b, mode + step, step, top);
    double[] odds = new double[left.length + right.length];
    double[] weights = new double[odds.length];
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      boolean below = i < left.length;
      int at = below ? left.length - 1 - i : i - left.length;
      double x = below ? mode - at * step : mode + (at + 1) * step;
      odds[i] = StrictMath.exp(x);
      weights[i] = below ? left[at] : right[at];
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new Grid(odds, weights);
  }

  private static double[] side(double a, double b, double from, double step, double top) {
    double[] weights = new double[64];
    int size = 0;
    for (double x = from; ; x = from + size * step) {
      double log = a * x - (a + b) * StrictMath.log1p(StrictMath.exp(x)) - top;
      if (log < -NEGLIGIBLE) {
        return Arrays.copyOf(weights, size);
      }
      if (size == weights.length) {
        weights = Arrays.copyOf(weights, 2 * size);
      }
      weights[size++] = StrictMath.exp(log);
    }
  }

  int size() {
    return odds.length;
  }

  /** Odds of the point; the share is odds / (1 + odds). */
  double odds(int point) {
    return odds[point];
  }

  /** Weights sum to 1. */
  double weight(int point) {
    return weights[point];
  }

  /** Mean share after all odds are multiplied by {@code factor}. */
  double mean(double factor) {
    double mean = 0;
    for (int i = 0; i < odds.length; i++) {
      double moved = odds[i] * factor;
      mean += weights[i] * moved / (1 + moved);
    }
    return mean;
  }

  /** Mean of share · (1 - share) after the odds are multiplied: the derivative of the mean. */
  double slope(double factor) {
    double slope = 0;
    for (int i = 0; i < odds.length; i++) {
      double moved = odds[i] * factor;
      slope += weights[i] * moved / ((1 + moved) * (1 + moved));
    }
    return slope;
  }
}
