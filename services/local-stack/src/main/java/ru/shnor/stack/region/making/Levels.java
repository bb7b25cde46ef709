package ru.shnor.stack.region.making;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Subject;
import ru.shnor.stack.region.Truth;
import ru.shnor.stack.region.Work;

/**
 * Levels of a school: the lasting one of each subject, that of each cohort, the luck of each year,
 * and what its {@link Truth} adds. Spreads are standard deviations where a pupil's own is 1; chosen
 * so that the list of the weakest has about as many schools as a real one and cohorts differ in
 * size as measured (ratio 0.79 to 1.33).
 */
final class Levels {

  /** Of the lasting levels of schools. */
  static final double SCHOOLS = 0.6;

  private static final double SUBJECTS = 0.16;
  private static final double COHORTS = 0.17;
  private static final double YEARS = 0.13;
  private static final double COHORT_SIZES = 0.11;

  /** Of a pupil within a school whose luck is left out of account. */
  private static final double WITHIN = StrictMath.sqrt(1 + COHORTS * COHORTS + YEARS * YEARS);

  /** Of a pupil within the region. */
  private static final double ALL =
      StrictMath.sqrt(WITHIN * WITHIN + SCHOOLS * SCHOOLS + SUBJECTS * SUBJECTS);

  private static final double IMPROVEMENT = 0.35;
  private static final double BAD_LUCK = 0.9;
  private static final double DECLINE = 0.25;

  private final School school;
  private final List<Integer> years;
  private final Map<Subject, Double> lasting = new EnumMap<>(Subject.class);
  private final Map<Integer, Double> cohortLevels = new HashMap<>();
  private final Map<Integer, Integer> cohortSizes = new HashMap<>();
  private final Map<Integer, Map<Subject, Double>> luck = new HashMap<>();

  Levels(Drawn drawn, List<Integer> years, Chance chance) {
    this.school = drawn.school();
    this.years = years;
    for (Subject subject : Subject.values()) {
      lasting.put(subject, drawn.level() + SUBJECTS * chance.normal());
    }
    for (int cohort = years.get(0) - 6; cohort <= years.get(years.size() - 1) - 4; cohort++) {
      cohortLevels.put(cohort, COHORTS * chance.normal());
      double size = school.size() * StrictMath.exp(COHORT_SIZES * chance.normal());
      cohortSizes.put(cohort, (int) Math.max(1, Math.round(size)));
    }
    for (int year : years) {
      Map<Subject, Double> ofYear = new EnumMap<>(Subject.class);
      for (Subject subject : Subject.values()) {
        ofYear.put(subject, YEARS * chance.normal() + badLuck(year));
      }
      luck.put(year, ofYear);
    }
  }

  private double badLuck(int year) {
    return school.truth() == Truth.REBOUNDS && year == years.get(years.size() - 2) ? -BAD_LUCK : 0;
  }

  /** What is really there, without any luck. */
  private double real(Subject subject, int year) {
    boolean last = year == years.get(years.size() - 1);
    double change =
        switch (school.truth()) {
          case IMPROVES -> last ? IMPROVEMENT : 0;
          case DECLINES -> last ? -DECLINE : 0;
          default -> 0;
        };
    return lasting.getOrDefault(subject, 0.0) + change;
  }

  /** Pupils of the grade that writes this work. */
  int enrolled(Work work) {
    return cohortSizes.getOrDefault(work.cohort(), 1);
  }

  /** Place of a pupil in the region, from 0 to 1. */
  double place(Work work, Chance chance) {
    double level =
        real(work.subject(), work.year())
            + cohortLevels.getOrDefault(work.cohort(), 0.0)
            + luck.getOrDefault(work.year(), Map.of()).getOrDefault(work.subject(), 0.0);
    return Chance.normalUpTo((level + chance.normal()) / ALL);
  }

  /** Expected share of pupils below a place in the region, all luck averaged. */
  double expectedBelow(Work work, double place) {
    double level = real(work.subject(), work.year());
    return Chance.normalUpTo((ALL * Chance.normalAt(place) - level) / WITHIN);
  }
}
