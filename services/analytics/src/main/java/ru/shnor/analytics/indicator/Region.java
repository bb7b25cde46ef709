package ru.shnor.analytics.indicator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.SchoolPair.Pool;

/**
 * A region in two years.
 *
 * @param schools every school with results in either year, by id
 * @param listed schools on the list
 * @param registered those of the listed schools that the register knows
 */
public record Region(
    int baseYear,
    int reportYear,
    SortedMap<String, SchoolPair> schools,
    Set<String> listed,
    Set<String> registered) {

  public Region {
    schools = Collections.unmodifiableSortedMap(new TreeMap<>(schools));
    listed = Collections.unmodifiableSortedSet(new TreeSet<>(listed));
    registered = Set.copyOf(registered);
    if (baseYear >= reportYear) {
      throw new IllegalArgumentException("base %d, report %d".formatted(baseYear, reportYear));
    }
  }

  /** The school, empty in both years if it has no results. */
  public SchoolPair school(String id) {
    return schools.getOrDefault(id, new SchoolPair(id, SchoolYear.EMPTY, SchoolYear.EMPTY));
  }

  /**
   * Schools that are not on the list, together.
   *
   * @param schools how many of them have a common grade in both years
   */
  public record Others(Counts base, Counts report, int schools) {

    public boolean known() {
      return schools > 0;
    }
  }

  /** Pooled counts of all schools that are not on the list and have data in both years. */
  public Map<Subject, Others> others(Mode mode) {
    Map<Subject, Others> others = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      Counts before = Counts.NONE;
      Counts after = Counts.NONE;
      int number = 0;
      for (SchoolPair school : schools.values()) {
        Pool pool = listed.contains(school.schoolId()) ? Pool.NONE : school.pool(subject, mode);
        if (!pool.used().isEmpty()) {
          before = before.plus(pool.base());
          after = after.plus(pool.report());
          number++;
        }
      }
      others.put(subject, new Others(before, after, number));
    }
    return others;
  }
}
