package ru.shnor.analytics.indicator;

import java.util.Map;
import java.util.Optional;

/** Works of one school in one year. */
public record SchoolYear(Map<Slot, Work> works) {

  public static final SchoolYear EMPTY = new SchoolYear(Map.of());

  /** A subject and the grade whose programme the work is for. */
  public record Slot(Subject subject, int grade) {}

  /**
   * Result of a school in one work.
   *
   * @param autumn written in autumn, that is by pupils of the next grade
   * @param maxScore maximum primary score of the work, in points
   * @param source upload it came from
   * @param revision revision of the results it came with
   */
  public record Work(Counts counts, boolean autumn, int maxScore, String source, long revision) {}

  public SchoolYear {
    works = Map.copyOf(works);
  }

  /** The work of a slot; one without any mark counts as absent. */
  public Optional<Work> work(Subject subject, int grade) {
    return Optional.ofNullable(works.get(new Slot(subject, grade)))
        .filter(work -> work.counts().n() > 0);
  }

  boolean has(Subject subject) {
    return works.entrySet().stream()
        .anyMatch(one -> one.getKey().subject() == subject && one.getValue().counts().n() > 0);
  }

  boolean isEmpty() {
    return works.values().stream().allMatch(work -> work.counts().n() == 0);
  }
}
