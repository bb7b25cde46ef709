package ru.shnor.analytics.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.indicator.Definition.Grades;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Subject;

/**
 * Counts of one school, or of many together, in one subject over the grades that both years have;
 * one object is filled again and again.
 */
final class Pooled {

  private final int[] baseSlots;
  private final int[] reportSlots;
  private final YearColumns base;
  private final YearColumns report;

  final long[] before = new long[4];
  final long[] after = new long[4];
  long beforeN;
  long afterN;
  boolean any;
  boolean anotherSeason;
  boolean anotherScale;

  /** Whether the season differs in an earlier grade than the scale, or in the same one. */
  boolean seasonFirst;

  Pooled(Subject subject, List<Grades> grades, YearColumns base, YearColumns report) {
    this.baseSlots = grades.stream().mapToInt(one -> Plane.slot(subject, one.base())).toArray();
    this.reportSlots = grades.stream().mapToInt(one -> Plane.slot(subject, one.report())).toArray();
    this.base = base;
    this.report = report;
  }

  void reset() {
    Arrays.fill(before, 0);
    Arrays.fill(after, 0);
    beforeN = 0;
    afterN = 0;
    any = false;
    anotherSeason = false;
    anotherScale = false;
    seasonFirst = false;
  }

  /** Adds a school; whether it has a grade in both years. */
  boolean add(int school) {
    boolean found = false;
    for (int at = 0; at < baseSlots.length; at++) {
      int first = baseSlots[at];
      int second = reportSlots[at];
      if (base.has(first, school) && report.has(second, school)) {
        found = true;
        Plane earlier = base.plane(first, school);
        Plane later = report.plane(second, school);
        earlier.addTo(before, first, school);
        later.addTo(after, second, school);
        beforeN += earlier.n(first, school);
        afterN += later.n(second, school);
        anotherSeason |= base.inAutumn(first, school) != report.inAutumn(second, school);
        seasonFirst |= anotherSeason && !anotherScale;
        anotherScale |= earlier.max(first, school) != later.max(second, school);
      }
    }
    any |= found;
    return found;
  }

  /**
   * Adds all schools that are not marked. Where each year has one season, there is nothing to
   * choose.
   *
   * @param marked one byte per school, 0 to add it
   */
  void addUnmarked(byte[] marked) {
    Optional<Plane> earlier = base.only();
    Optional<Plane> later = report.only();
    if (earlier.isEmpty() || later.isEmpty()) {
      for (int school = 0; school < marked.length; school++) {
        if (marked[school] == 0) {
          add(school);
        }
      }
      return;
    }
    for (int school = 0; school < marked.length; school++) {
      if (marked[school] == 0) {
        addOnly(earlier.get(), later.get(), school);
      }
    }
  }

  /** Seasons and scales of many schools are nobody's question. */
  private void addOnly(Plane earlier, Plane later, int school) {
    for (int at = 0; at < baseSlots.length; at++) {
      int n1 = earlier.n(baseSlots[at], school);
      int n2 = later.n(reportSlots[at], school);
      if (n1 > 0 && n2 > 0) {
        any = true;
        beforeN += n1;
        afterN += n2;
        earlier.addTo(before, baseSlots[at], school);
        later.addTo(after, reportSlots[at], school);
      }
    }
  }

  /** Numerator of the improvement over {@code beforeN * afterN}. */
  long gain(Metric metric) {
    return score(metric, after) * beforeN - score(metric, before) * afterN;
  }

  private static long score(Metric metric, long[] marks) {
    return switch (metric) {
      case LOW_SHARE -> -marks[0];
      case QUALITY -> marks[2] + marks[3];
      case MEAN_MARK -> 2 * marks[0] + 3 * marks[1] + 4 * marks[2] + 5 * marks[3];
    };
  }
}
