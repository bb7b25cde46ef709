package ru.shnor.stack.region.making;

import java.util.SplittableRandom;

/** Random numbers that are the same on every machine and in every version of Java. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A stream of its own, so that more of one thing does not change another. */
  Chance split() {
    return new Chance(random.nextLong());
  }

  /** From 0 inclusive to 1 exclusive. */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean happens(double probability) {
    return uniform() < probability;
  }

  /** From 0 to {@code below} exclusive. */
  int index(int below) {
    return (int) (uniform() * below);
  }

  /** Standard normal, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Successes among {@code n}. */
  int successes(int n, double probability) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += happens(probability) ? 1 : 0;
    }
    return count;
  }

  /**
   * The normal distribution function, Abramowitz and Stegun 26.2.17; error below 7.5e-8.
   *
   * @return probability of a value up to {@code x}
   */
  static double normalUpTo(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail =
        StrictMath.exp(-x * x / 2)
            / StrictMath.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x >= 0 ? 1 - tail : tail;
  }

  /** The value up to which a normal variable is with that probability, by bisection. */
  static double normalAt(double probability) {
    double low = -9;
    double high = 9;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (normalUpTo(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
