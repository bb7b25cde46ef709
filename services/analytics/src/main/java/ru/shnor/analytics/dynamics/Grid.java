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

  private static final double STEP = 1.2;

  /** Shares nearer than e^-40 to 0 or 1 are taken together; the density there is exponential. */
  private static final double FAR = 40;

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
    Side left = Side.of(a, b, mode, -step, top);
    Side right = Side.of(a, b, mode + step, step, top);
    double[] odds = new double[left.size + right.size];
    double[] weights = new double[odds.length];
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      boolean below = i < left.size;
      int at = below ? left.size - 1 - i : i - left.size;
      odds[i] = below ? left.odds[at] : right.odds[at];
      weights[i] = below ? left.weights[at] : right.weights[at];
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new Grid(odds, weights);
  }

  /** Points on one side of the mode, outwards. */
  private static final class Side {

    private double[] odds = new double[64];
    private double[] weights = new double[64];
    private int size;

    static Side of(double a, double b, double from, double step, double top) {
      Side side = new Side();
      for (double x = from; side.add(a, b, x, step, top); x = from + side.size * step) {}
      return side;
    }

    private boolean add(double a, double b, double x, double step, double top) {
      double odd = StrictMath.exp(x);
      double log = a * x - (a + b) * StrictMath.log1p(odd) - top;
      if (log < -NEGLIGIBLE) {
        return false;
      }
      if (size == weights.length) {
        odds = Arrays.copyOf(odds, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      boolean last = step < 0 ? x < -FAR : x > FAR;
      double fall = step < 0 ? -a * step : b * step;
      odds[size] = odd;
      weights[size++] = StrictMath.exp(log) / (last ? -StrictMath.expm1(-fall) : 1);
      return !last;
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
