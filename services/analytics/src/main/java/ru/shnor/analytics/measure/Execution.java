package ru.shnor.analytics.measure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * One time a measure is due, for one who reports on it. The law is the plan registry's: cancelled
 * beats all; finished work is late if it ended after the last day, moved days counted; unfinished
 * work is overdue from the day after; what is due on request or by agreement is never late.
 *
 * @param reporter id of the municipality that reports; empty for the region itself
 */
public record Execution(MeasureState measure, MeasureState.Due due, String reporter) {

  private static final Set<String> NEVER_OVERDUE = Set.of("on_request", "by_agreement");

  /** Those who report on a time: whose plan it is, every municipality, or the one it names. */
  public static SortedMap<String, Execution> of(
      MeasureState measure, MeasureState.Due due, Map<String, String> municipalities) {
    SortedMap<String, Execution> found = new TreeMap<>();
    boolean everyone = measure.municipal() && measure.level() == PlanLevel.REGION;
    if (!everyone) {
      put(found, measure, due, measure.municipalityId());
    } else if (due.oktmo().isEmpty() && due.territory().isEmpty()) {
      municipalities.keySet().forEach(one -> put(found, measure, due, one));
    } else {
      municipalities.forEach(
          (id, name) -> {
            if (plain(name).equals(plain(due.territory()))) {
              put(found, measure, due, id);
            }
          });
      if (found.isEmpty()) {
        // a territory we cannot place is the region's to look at
        put(found, measure, due, "");
      }
    }
    return found;
  }

  private static void put(
      SortedMap<String, Execution> found,
      MeasureState measure,
      MeasureState.Due due,
      String reporter) {
    found.put(reporter, new Execution(measure, due, reporter));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[«»\"]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The status on a day. */
  public Status status(LocalDate today) {
    if (cancelled()) {
      return Status.CANCELLED;
    }
    boolean never = NEVER_OVERDUE.contains(measure.kind());
    Optional<MeasureState.Report> report = report();
    if (report.isPresent() && report.get().done()) {
      boolean late = LocalDate.parse(report.get().doneOn()).isAfter(lastDay());
      return late && !never ? Status.DONE_LATE : Status.DONE;
    }
    if (never) {
      return report.isPresent() ? Status.IN_PROGRESS : Status.NO_REQUEST;
    }
    if (today.isAfter(lastDay())) {
      return Status.OVERDUE;
    }
    if (report.isPresent()) {
      return Status.IN_PROGRESS;
    }
    return moved().isPresent() ? Status.MOVED : Status.NOT_STARTED;
  }

  /** The last day, as the latest decision to move it says. */
  public LocalDate lastDay() {
    return LocalDate.parse(moved().map(MeasureState.Change::after).orElse(due.to()));
  }

  /** The latest decision to move the last day. */
  public Optional<MeasureState.Change> moved() {
    return measure.changes().stream()
        .filter(one -> one.what() == MeasureState.What.MOVED && one.dueId().equals(due.dueId()))
        .reduce((before, after) -> after);
  }

  /** The report that counts: the newest that no other corrects. */
  public Optional<MeasureState.Report> report() {
    Set<String> corrected =
        measure.reports().stream().map(MeasureState.Report::corrects).collect(Collectors.toSet());
    return measure.reports().stream()
        .filter(one -> one.dueId().equals(due.dueId()))
        .filter(one -> one.municipalityId().equals(reporter))
        .filter(one -> !corrected.contains(one.reportId()))
        .reduce((before, after) -> after);
  }

  private boolean cancelled() {
    return measure.changes().stream()
        .anyMatch(
            one ->
                one.what() == MeasureState.What.CANCELLED
                    && (one.dueId().isEmpty() || one.dueId().equals(due.dueId())));
  }
}
