package ru.shnor.analytics.dynamics;

/** The logarithm of the odds and its inverse. */
final class Logit {

  private Logit() {}

  static double of(double share) {
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  static double inverse(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
