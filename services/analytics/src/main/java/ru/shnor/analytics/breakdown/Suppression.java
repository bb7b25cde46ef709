package ru.shnor.analytics.breakdown;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides groups of too few pupils, and as many other groups that the hidden ones cannot be found by
 * subtracting what is shown from the total.
 */
final class Suppression {

  /** Fewest pupils that are shown to those who work with the results. */
  static final int STAFF = 5;

  /** Fewest pupils that are shown to everybody. */
  static final int PUBLIC = 10;

  private Suppression() {}

  /**
   * Which groups of a total are hidden. An empty group says nothing and is no cover for another.
   *
   * @param sizes pupils of each group
   */
  static List<Boolean> hidden(List<Long> sizes, int least) {
    boolean[] hidden = new boolean[sizes.size()];
    for (int at = 0; at < hidden.length; at++) {
      hidden[at] = sizes.get(at) > 0 && sizes.get(at) < least;
    }
    while (open(sizes, hidden, least)) {
      int smallest = -1;
      for (int at = 0; at < hidden.length; at++) {
        if (!hidden[at]
            && sizes.get(at) > 0
            && (smallest < 0 || sizes.get(at) < sizes.get(smallest))) {
          smallest = at;
        }
      }
      if (smallest < 0) {
        break;
      }
      hidden[smallest] = true;
    }
    return IntStream.range(0, hidden.length).mapToObj(at -> hidden[at]).toList();
  }

  /** One hidden group is the total less the others; a few hidden pupils are too few together. */
  private static boolean open(List<Long> sizes, boolean[] hidden, int least) {
    int groups = 0;
    long pupils = 0;
    for (int at = 0; at < hidden.length; at++) {
      if (hidden[at]) {
        groups++;
        pupils += sizes.get(at);
      }
    }
    return groups > 0 && (groups == 1 || pupils < least);
  }
}
