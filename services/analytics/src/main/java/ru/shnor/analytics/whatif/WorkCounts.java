package ru.shnor.analytics.whatif;

import ru.shnor.analytics.indicator.Subject;

/**
 * Result of a school in one work: how many works got each mark.
 *
 * @param grade programme grade, 4 to 6
 * @param maxScore maximum primary score of the work, in points
 */
public record WorkCounts(
    Subject subject, int grade, int two, int three, int four, int five, int maxScore) {

  public WorkCounts {
    if (grade < Plane.LEAST_GRADE || grade >= Plane.LEAST_GRADE + Plane.GRADES) {
      throw new IllegalArgumentException("grade %d".formatted(grade));
    }
    if (two < 0 || three < 0 || four < 0 || five < 0) {
      throw new IllegalArgumentException(
          "negative count among %d, %d, %d, %d".formatted(two, three, four, five));
    }
  }
}
