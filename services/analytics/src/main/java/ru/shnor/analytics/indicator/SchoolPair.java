package ru.shnor.analytics.indicator;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.analytics.indicator.Definition.Grades;
import ru.shnor.analytics.indicator.Definition.Mode;

/** A school in the base and in the report year. */
public record SchoolPair(String schoolId, SchoolYear base, SchoolYear report) {

  /**
   * Counts summed over the grades that exist in both years.
   *
   * @param used grades that went in; empty if no grade is common
   */
  public record Pool(List<Grades> used, Counts base, Counts report) {

    static final Pool NONE = new Pool(List.of(), Counts.NONE, Counts.NONE);

    public Pool {
      used = List.copyOf(used);
    }
  }

  /** Pools one subject; a grade missing in one year is left out of both. */
  public Pool pool(Subject subject, Mode mode) {
    List<Grades> used = new ArrayList<>();
    Counts before = Counts.NONE;
    Counts after = Counts.NONE;
    for (Grades grades : mode.grades()) {
      var first = base.work(subject, grades.base());
      var second = report.work(subject, grades.report());
      if (first.isPresent() && second.isPresent()) {
        used.add(grades);
        before = before.plus(first.get().counts());
        after = after.plus(second.get().counts());
      }
    }
    return used.isEmpty() ? Pool.NONE : new Pool(used, before, after);
  }
}
