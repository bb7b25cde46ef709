package ru.shnor.analytics.dynamics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.analytics.indicator.Definition.Grades;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolPair.Pool;
import ru.shnor.analytics.indicator.SchoolYear.Work;
import ru.shnor.analytics.indicator.Subject;

/**
 * One subject of a region: what its schools' results would be without changes of their own. The
 * prior is fitted on all schools, the shift of the region on those outside the list.
 */
public final class SubjectModel {

  private final Subject subject;
  private final Prior prior;
  private final RegionShift shift;
  private final SortedMap<String, Unit> units;
  private final List<GradeShares> grades;

  /**
   * What the region has in a pair of grades over the schools with both years.
   *
   * @param baseShare adverse marks in the base year, with half a mark added, 0 to 1
   * @param reportShare the same in the report year
   */
  public record GradeShares(Grades grades, double baseShare, double reportShare) {}

  private SubjectModel(
      Subject subject,
      Prior prior,
      RegionShift shift,
      SortedMap<String, Unit> units,
      List<GradeShares> grades) {
    this.subject = subject;
    this.prior = prior;
    this.shift = shift;
    this.units = Collections.unmodifiableSortedMap(units);
    this.grades = List.copyOf(grades);
  }

  /** The model; empty if no school outside the list has a common grade in both years. */
  public static Optional<SubjectModel> of(
      Region region, Subject subject, Mode mode, Adverse adverse) {
    RegionGrades grades = RegionGrades.of(region, subject, mode, adverse);
    TreeMap<String, Unit> units = new TreeMap<>();
    for (SchoolPair school : region.schools().values()) {
      Pool pool = school.pool(subject, mode);
      if (!pool.used().isEmpty()) {
        units.put(school.schoolId(), grades.unit(school, pool));
      }
    }
    List<Unit> outside =
        units.values().stream().filter(one -> !region.listed().contains(one.schoolId())).toList();
    if (outside.isEmpty()) {
      return Optional.empty();
    }
    Prior prior = Prior.fit(List.copyOf(units.values()));
    RegionShift shift = RegionShift.of(outside, prior);
    return Optional.of(new SubjectModel(subject, prior, shift, units, grades.shares()));
  }

  public Subject subject() {
    return subject;
  }

  public Prior prior() {
    return prior;
  }

  /** Shares of the region by grade. */
  public List<GradeShares> grades() {
    return grades;
  }

  /** Correction of the region's shift after the luck of the base year is taken out, in logits. */
  public double shiftLevel() {
    return shift.level();
  }

  /** Standard error of the region's shift, in logits. */
  public double shiftError() {
    return shift.error();
  }

  /** All schools with a common grade, by id. */
  public SortedMap<String, Unit> units() {
    return units;
  }

  /** What is expected of a school without a change of its own; empty without a common grade. */
  public Optional<Expectation> expectation(String schoolId) {
    return Optional.ofNullable(units.get(schoolId)).map(this::expectation);
  }

  private Expectation expectation(Unit unit) {
    Posterior posterior = prior.posterior(unit);
    Predictive predictive =
        Predictive.of(
            posterior.blurred(shift.error()), shift.level() + unit.mixShift(), unit.reportN());
    return new Expectation(
        subject, unit, prior.reliability(unit.baseN()), posterior.mean(), predictive);
  }

  /** Shares of a region by grades, and the units that are made with them. */
  private record RegionGrades(
      Subject subject, Mode mode, Adverse adverse, Map<Grades, GradeShares> byGrades) {

    static RegionGrades of(Region region, Subject subject, Mode mode, Adverse adverse) {
      Map<Grades, GradeShares> shares = new HashMap<>();
      for (Grades pair : mode.grades()) {
        long[] sums = new long[4];
        for (SchoolPair school : region.schools().values()) {
          Optional<Work> before = school.base().work(subject, pair.base());
          Optional<Work> after = school.report().work(subject, pair.report());
          if (before.isPresent() && after.isPresent()) {
            sums[0] += adverse.count(before.get().counts());
            sums[1] += before.get().counts().n();
            sums[2] += adverse.count(after.get().counts());
            sums[3] += after.get().counts().n();
          }
        }
        if (sums[1] > 0) {
          shares.put(pair, new GradeShares(pair, share(sums[0], sums[1]), share(sums[2], sums[3])));
        }
      }
      return new RegionGrades(subject, mode, adverse, shares);
    }

    private static double share(long adverse, long n) {
      return (adverse + 0.5) / (n + 1.0);
    }

    List<GradeShares> shares() {
      List<GradeShares> shares = new ArrayList<>();
      for (Grades pair : mode.grades()) {
        Optional.ofNullable(byGrades.get(pair)).ifPresent(shares::add);
      }
      return shares;
    }

    Unit unit(SchoolPair school, Pool pool) {
      double before = 0;
      double after = 0;
      for (Grades pair : pool.used()) {
        GradeShares region = byGrades.getOrDefault(pair, new GradeShares(pair, 0, 0));
        before += region.baseShare() * n(school.base().work(subject, pair.base()));
        after += region.reportShare() * n(school.report().work(subject, pair.report()));
      }
      int baseN = Math.toIntExact(pool.base().n());
      int reportN = Math.toIntExact(pool.report().n());
      return new Unit(
          school.schoolId(),
          Math.toIntExact(adverse.count(pool.base())),
          baseN,
          Math.toIntExact(adverse.count(pool.report())),
          reportN,
          before / baseN,
          after / reportN);
    }

    private static long n(Optional<Work> work) {
      return work.map(one -> one.counts().n()).orElse(0L);
    }
  }
}
