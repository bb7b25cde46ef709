package ru.shnor.analytics.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.analytics.indicator.SchoolYear.Slot;
import ru.shnor.analytics.indicator.SchoolYear.Work;

/** Builds small regions by hand: years 2020 and 2021. */
public final class Regions {

  private final Map<String, Map<Slot, Work>> base = new HashMap<>();
  private final Map<String, Map<Slot, Work>> report = new HashMap<>();
  private final Set<String> listed = new TreeSet<>();
  private final Set<String> unregistered = new TreeSet<>();
  private int reportYear = 2021;

  public static Regions region() {
    return new Regions();
  }

  public Regions listed(String... ids) {
    listed.addAll(Set.of(ids));
    return this;
  }

  Regions unregistered(String id) {
    unregistered.add(id);
    return this;
  }

  Regions reportYear(int year) {
    reportYear = year;
    return this;
  }

  public Regions base(String id, Subject subject, int grade, long... marks) {
    return put(base, id, subject, grade, marks);
  }

  public Regions report(String id, Subject subject, int grade, long... marks) {
    return put(report, id, subject, grade, marks);
  }

  /** The same marks in both subjects. */
  Regions base(String id, int grade, long... marks) {
    return base(id, Subject.RUSSIAN, grade, marks).base(id, Subject.MATHEMATICS, grade, marks);
  }

  /** The same marks in both subjects. */
  Regions report(String id, int grade, long... marks) {
    return report(id, Subject.RUSSIAN, grade, marks).report(id, Subject.MATHEMATICS, grade, marks);
  }

  private Regions put(
      Map<String, Map<Slot, Work>> year, String id, Subject subject, int grade, long... marks) {
    Counts counts = new Counts(marks[0], marks[1], marks[2], marks[3]);
    year.computeIfAbsent(id, any -> new HashMap<>())
        .put(new Slot(subject, grade), new Work(counts, false, 20, "upload", 1));
    return this;
  }

  public Region build() {
    Set<String> ids = new TreeSet<>(base.keySet());
    ids.addAll(report.keySet());
    TreeMap<String, SchoolPair> schools = new TreeMap<>();
    for (String id : ids) {
      schools.put(
          id,
          new SchoolPair(
              id,
              new SchoolYear(base.getOrDefault(id, Map.of())),
              new SchoolYear(report.getOrDefault(id, Map.of()))));
    }
    Set<String> registered = new TreeSet<>(listed);
    registered.removeAll(unregistered);
    return new Region(2020, reportYear, schools, listed, registered);
  }
}
