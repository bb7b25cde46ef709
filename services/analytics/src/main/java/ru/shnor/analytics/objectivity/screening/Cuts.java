package ru.shnor.analytics.objectivity.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import ru.shnor.analytics.objectivity.work.SchoolWork;

/**
 * Lowest primary scores for «3», «4» and «5», found from marks and scores of the region: the score
 * that parts them with the fewest contradictions.
 */
final class Cuts {

  /** Largest share of participants that may contradict a cut. */
  private static final double CONTRADICTING = 0.02;

  private Cuts() {}

  /**
   * The three cuts; one is empty if marks and scores do not agree on it.
   *
   * @param schools with scores
   */
  static List<OptionalInt> of(List<SchoolWork> schools) {
    List<SchoolWork> whole = schools.stream().filter(one -> one.n() == one.scored()).toList();
    int length = whole.stream().mapToInt(one -> one.scores().size()).max().orElse(0);
    long all = whole.stream().mapToLong(SchoolWork::n).sum();
    List<OptionalInt> cuts = new ArrayList<>();
    for (int border = 1; border <= 3; border++) {
      cuts.add(cut(whole, border, length, all));
    }
    return cuts;
  }

  private static OptionalInt cut(List<SchoolWork> schools, int border, int length, long all) {
    long[] against = new long[length + 1];
    for (SchoolWork school : schools) {
      int lower = school.marks().subList(0, border).stream().mapToInt(Integer::intValue).sum();
      int below = 0;
      for (int score = 0; score <= length; score++) {
        against[score] += Math.abs(below - lower);
        below += school.at(score);
      }
    }
    int best = 1;
    for (int score = 1; score < length; score++) {
      best = against[score] < against[best] ? score : best;
    }
    return all > 0 && length > 1 && against[best] <= CONTRADICTING * all
        ? OptionalInt.of(best)
        : OptionalInt.empty();
  }
}
