package ru.shnor.analytics.objectivity.screening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg (1995): among what is reported at q ≤ level, the expected share of false
 * alarms is at most the level, if the tests are independent or positively dependent.
 */
final class FalseDiscovery {

  private FalseDiscovery() {}

  /** The q-value of each p-value, in the same order. */
  static double[] values(double[] p) {
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).thenComparing(i -> i))
            .toList();
    double[] q = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int at = ascending.get(rank - 1);
      least = Math.min(least, p[at] * p.length / rank);
      q[at] = least;
    }
    return q;
  }
}
