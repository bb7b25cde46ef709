package ru.shnor.analytics.objectivity.fioko;

import java.util.List;
import java.util.Optional;

/**
 * The interval of the published method: x̄ ± 1.96·s/√n, s with n − 1.
 *
 * @param low x̄ − 1.96·s/√n
 * @param high x̄ + 1.96·s/√n
 */
record MeanInterval(int n, double mean, double low, double high) {

  private static final double NORMAL = 1.96;

  /**
   * Of values that begin with {@code first} and grow by one.
   *
   * @param counts how often each value was met
   * @return empty for fewer than two values
   */
  static Optional<MeanInterval> of(List<Integer> counts, int first) {
    long n = 0;
    long sum = 0;
    long squares = 0;
    for (int i = 0; i < counts.size(); i++) {
      long value = first + (long) i;
      n += counts.get(i);
      sum += value * counts.get(i);
      squares += value * value * counts.get(i);
    }
    if (n < 2) {
      return Optional.empty();
    }
    double variance = (double) (n * squares - sum * sum) / ((double) n * (n - 1));
    double mean = (double) sum / n;
    double half = NORMAL * Math.sqrt(variance) / Math.sqrt((double) n);
    return Optional.of(new MeanInterval(Math.toIntExact(n), mean, mean - half, mean + half));
  }
}
