package ru.shnor.analytics.whatif;

import java.util.Arrays;
import ru.shnor.analytics.indicator.Subject;

/**
 * Results of one year and season: one primitive array per work and mark, indexed by school. A work
 * without a mark counts as absent.
 */
final class Plane {

  static final int LEAST_GRADE = 4;
  static final int GRADES = 3;
  static final int SLOTS = Subject.values().length * GRADES;
  private static final int MARKS = 4;

  private final int[][] counts = new int[SLOTS * MARKS][];
  private final int[][] sums = new int[SLOTS][];
  private final int[][] maxima = new int[SLOTS][];
  private int capacity;

  Plane(int capacity) {
    this.capacity = capacity;
    Arrays.setAll(counts, any -> new int[capacity]);
    Arrays.setAll(sums, any -> new int[capacity]);
    Arrays.setAll(maxima, any -> new int[capacity]);
  }

  /** Place of a work: subject and programme grade, 4 to 6. */
  static int slot(Subject subject, int grade) {
    return place(subject) * GRADES + grade - LEAST_GRADE;
  }

  static int place(Subject subject) {
    return switch (subject) {
      case RUSSIAN -> 0;
      case MATHEMATICS -> 1;
    };
  }

  void grow(int schools) {
    if (schools > capacity) {
      capacity = Math.max(schools, capacity + capacity / 2 + 16);
      for (int[][] columns : new int[][][] {counts, sums, maxima}) {
        Arrays.setAll(columns, at -> Arrays.copyOf(columns[at], capacity));
      }
    }
  }

  int n(int slot, int school) {
    return school < capacity ? sums[slot][school] : 0;
  }

  /** Works with a mark, 0 standing for «2» and 3 for «5». */
  int count(int slot, int mark, int school) {
    return counts[slot * MARKS + mark][school];
  }

  int max(int slot, int school) {
    return maxima[slot][school];
  }

  void put(int slot, int school, int two, int three, int four, int five, int max) {
    counts[slot * MARKS][school] = two;
    counts[slot * MARKS + 1][school] = three;
    counts[slot * MARKS + 2][school] = four;
    counts[slot * MARKS + 3][school] = five;
    sums[slot][school] = Math.addExact(Math.addExact(two, three), Math.addExact(four, five));
    maxima[slot][school] = max;
  }

  long bytes() {
    return (long) capacity * Integer.BYTES * (counts.length + sums.length + maxima.length);
  }
}
