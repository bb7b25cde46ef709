package ru.shnor.analytics.objectivity.work;

import java.util.List;

/**
 * A school in a work.
 *
 * @param marks participants with «2», «3», «4», «5»
 * @param scores participants by primary score from 0 on; empty if not known
 * @param maxScore in points
 * @param journal participants with a mark below, equal to, above that of the journal; empty if not
 *     known
 */
public record SchoolWork(
    String schoolId,
    Work work,
    List<Integer> marks,
    List<Integer> scores,
    int maxScore,
    List<Integer> journal) {

  public SchoolWork {
    marks = List.copyOf(marks);
    scores = List.copyOf(scores);
    journal = List.copyOf(journal);
  }

  /** Participants with a mark. */
  public int n() {
    return sum(marks);
  }

  /** Participants with a primary score. */
  public int scored() {
    return sum(scores);
  }

  /** Participants with this primary score. */
  public int at(int score) {
    return score >= 0 && score < scores.size() ? scores.get(score) : 0;
  }

  /** Mean primary score; there must be one. */
  public double meanScore() {
    long points = 0;
    for (int score = 0; score < scores.size(); score++) {
      points += (long) score * scores.get(score);
    }
    return (double) points / scored();
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
