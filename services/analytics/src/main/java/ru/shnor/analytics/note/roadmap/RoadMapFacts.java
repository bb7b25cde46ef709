package ru.shnor.analytics.note.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.analytics.measure.Execution;
import ru.shnor.analytics.measure.Status;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * The measures of a year on a day.
 *
 * @param municipalities names by id
 * @param rows every time something is due, for everyone who reports on it, in the plan's order
 * @param undated measures whose dates nobody knows yet
 */
public record RoadMapFacts(
    int year,
    LocalDate day,
    SortedMap<String, String> municipalities,
    List<Execution> rows,
    List<MeasureState> undated) {

  private static final Comparator<MeasureState> IN_PLAN =
      Comparator.comparing(MeasureState::planId)
          .thenComparing(MeasureState::annex)
          .thenComparing(MeasureState::number, RoadMapFacts::byNumber);

  public RoadMapFacts {
    rows = List.copyOf(rows);
    undated = List.copyOf(undated);
  }

  /**
   * Measures of the regional plan and of municipal ones.
   *
   * @param municipality only what this one reports on; empty for everybody
   */
  public static RoadMapFacts of(
      List<MeasureState> measures,
      Map<String, String> municipalities,
      int year,
      LocalDate day,
      Optional<String> municipality) {
    List<Execution> rows = new ArrayList<>();
    List<MeasureState> undated = new ArrayList<>();
    for (MeasureState measure : measures.stream().sorted(IN_PLAN).toList()) {
      if (measure.year() != year || measure.level() == PlanLevel.SCHOOL) {
        continue;
      }
      if (measure.due().isEmpty()) {
        undated.add(measure);
      }
      for (MeasureState.Due due : measure.due()) {
        Execution.of(measure, due, municipalities).values().stream()
            .filter(one -> municipality.map(one.reporter()::equals).orElse(true))
            .forEach(rows::add);
      }
    }
    return new RoadMapFacts(year, day, new TreeMap<>(municipalities), rows, undated);
  }

  /** 4.2 before 4.10. */
  private static int byNumber(String one, String other) {
    String[] first = one.split("\\.", -1);
    String[] second = other.split("\\.", -1);
    for (int part = 0; part < Math.min(first.length, second.length); part++) {
      int order =
          first[part].length() == second[part].length()
              ? first[part].compareTo(second[part])
              : Integer.compare(first[part].length(), second[part].length());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.length, second.length);
  }

  Status status(Execution one) {
    return one.status(day);
  }

  /** What should have been done by the day: its last day is over, or it is done already. */
  boolean expected(Execution one) {
    Status status = status(one);
    return status.finished() || status == Status.OVERDUE;
  }

  Map<Status, Integer> counts(List<Execution> some) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    some.forEach(one -> counts.merge(status(one), 1, Integer::sum));
    return counts;
  }

  /** Times of the regional measures the municipalities carry out, by municipality. */
  SortedMap<String, List<Execution>> byMunicipality() {
    SortedMap<String, List<Execution>> found = new TreeMap<>();
    municipalities.keySet().forEach(id -> found.put(id, new ArrayList<>()));
    for (Execution one : rows) {
      if (!one.reporter().isEmpty()) {
        found.computeIfAbsent(one.reporter(), id -> new ArrayList<>()).add(one);
      }
    }
    return found;
  }

  String name(String municipality) {
    return municipalities.getOrDefault(municipality, municipality);
  }
}
