package ru.shnor.analytics.objectivity.fioko;

import java.util.List;
import java.util.Optional;

/**
 * Outer fences of Tukey over all schools: Q1 − 3·IQR and Q3 + 3·IQR. The published method does not
 * say which quartiles; type 7 of Hyndman and Fan is taken (the usual one of R and Excel).
 */
record Fences(double first, double third, double low, double high) {

  private static final int FEWEST = 4;
  private static final int TIMES = 3;

  /** Empty for fewer than four values. */
  static Optional<Fences> of(List<Double> values) {
    if (values.size() < FEWEST) {
      return Optional.empty();
    }
    List<Double> sorted = values.stream().sorted().toList();
    double first = quantile(sorted, 0.25);
    double third = quantile(sorted, 0.75);
    double reach = TIMES * (third - first);
    return Optional.of(new Fences(first, third, first - reach, third + reach));
  }

  private static double quantile(List<Double> sorted, double share) {
    double place = (sorted.size() - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
