package ru.shnor.stack.region;

/**
 * A work that the whole region writes.
 *
 * @param year of the campaign; all are written in spring
 * @param grade programme grade, 4 to 6
 * @param maxScore highest primary score
 */
public record Work(int year, Subject subject, int grade, int maxScore) {

  /** Cohort that writes it: schools keep their classes, so results of one cohort are alike. */
  public int cohort() {
    return year - grade;
  }

  /** {@code МА 5 2026}, for names of files. */
  public String label() {
    return "%s%d_%d".formatted(subject.code(), grade, year);
  }
}
