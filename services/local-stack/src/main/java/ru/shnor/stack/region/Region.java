package ru.shnor.stack.region;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented region.
 *
 * @param years three years in a row; between the first two the scales changed
 * @param results marks of every school that wrote, by work, schools in the order of their digits
 * @param expected expected percent of «2» of a school in a subject and year if luck is left out:
 *     what is really there; lifted scores do not count
 */
public record Region(
    long seed,
    List<Integer> years,
    List<School> schools,
    Map<Work, Map<School, Marks>> results,
    Map<School, Map<Subject, List<Double>>> expected) {

  /** Lowest percent of «2» in both subjects by which the invented lists are made. */
  public static final int LIST_THRESHOLD = 30;

  /** Fewest works in each subject for a list. */
  public static final int LIST_LEAST_WORKS = 10;

  /** Works of a year. */
  public List<Work> works(int year) {
    return results.keySet().stream().filter(work -> work.year() == year).toList();
  }

  /** Marks of a school in a subject over all grades of a year. */
  public Marks pooled(School school, Subject subject, int year) {
    Marks sum = Marks.NONE;
    for (Map.Entry<Work, Map<School, Marks>> one : results.entrySet()) {
      if (one.getKey().year() == year && one.getKey().subject() == subject) {
        sum = sum.plus(Optional.ofNullable(one.getValue().get(school)).orElse(Marks.NONE));
      }
    }
    return sum;
  }

  /**
   * Schools of the list ШНОР of a year: at least {@value #LIST_THRESHOLD} % of «2» in both subjects
   * over all grades, at least {@value #LIST_LEAST_WORKS} works in each.
   */
  public List<School> listed(int year) {
    List<School> listed = new ArrayList<>();
    for (School school : schools) {
      Map<Subject, Marks> pooled = new EnumMap<>(Subject.class);
      for (Subject subject : Subject.values()) {
        pooled.put(subject, pooled(school, subject, year));
      }
      boolean low =
          pooled.values().stream()
              .allMatch(
                  one ->
                      one.n() >= LIST_LEAST_WORKS
                          && 100L * one.two() >= (long) LIST_THRESHOLD * one.n());
      if (low) {
        listed.add(school);
      }
    }
    return listed;
  }

  /** Expected percent of «2» without luck. */
  public double expected(School school, Subject subject, int year) {
    return Optional.ofNullable(expected.get(school))
        .flatMap(one -> Optional.ofNullable(one.get(subject)))
        .map(one -> one.get(years.indexOf(year)))
        .orElseThrow();
  }

  /** Percent points by which the share of «2» really falls between two years; below 0 it rises. */
  public double realImprovement(School school, Subject subject, int base, int report) {
    return expected(school, subject, base) - expected(school, subject, report);
  }
}
