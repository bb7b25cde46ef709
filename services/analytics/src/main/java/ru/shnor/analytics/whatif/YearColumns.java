package ru.shnor.analytics.whatif;

import java.util.Optional;

/**
 * Results of one year in both seasons. Where a school has a work in both, the season that more
 * schools have for that work is taken; spring, if they are equal.
 */
final class YearColumns {

  private final Plane spring;
  private final Plane autumn;

  /** Schools with the work in autumn less those with it in spring. */
  private final int[] balance = new int[Plane.SLOTS];

  YearColumns(int capacity) {
    spring = new Plane(capacity);
    autumn = new Plane(0);
  }

  void put(int school, boolean inAutumn, WorkCounts work) {
    Plane plane = inAutumn ? autumn : spring;
    plane.grow(school + 1);
    int slot = Plane.slot(work.subject(), work.grade());
    int before = plane.n(slot, school) > 0 ? 1 : 0;
    plane.put(slot, school, work.two(), work.three(), work.four(), work.five(), work.maxScore());
    int after = plane.n(slot, school) > 0 ? 1 : 0;
    balance[slot] += (inAutumn ? 1 : -1) * (after - before);
  }

  /** Takes the results of a school in a season away. */
  void clear(int school, boolean inAutumn) {
    Plane plane = inAutumn ? autumn : spring;
    for (int slot = 0; slot < Plane.SLOTS; slot++) {
      if (plane.n(slot, school) > 0) {
        plane.put(slot, school, 0, 0, 0, 0, 0);
        balance[slot] -= inAutumn ? 1 : -1;
      }
    }
  }

  /** Whether the school has the work in any season. */
  boolean has(int slot, int school) {
    return spring.n(slot, school) > 0 || autumn.n(slot, school) > 0;
  }

  /** Whether what counts for the school was written in autumn; it must have the work. */
  boolean inAutumn(int slot, int school) {
    return autumn.n(slot, school) > 0 && (balance[slot] > 0 || spring.n(slot, school) == 0);
  }

  /** The season's results that count for the school; it must have the work. */
  Plane plane(int slot, int school) {
    return inAutumn(slot, school) ? autumn : spring;
  }

  /** The only season of the year; empty if there are results of both. */
  Optional<Plane> only() {
    return autumn.isEmpty()
        ? Optional.of(spring)
        : spring.isEmpty() ? Optional.of(autumn) : Optional.empty();
  }

  long bytes() {
    return spring.bytes() + autumn.bytes();
  }
}
