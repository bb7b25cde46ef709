package ru.shnor.registry.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.wire.event.MeasureState;

/**
 * The status of one time a measure is due, for one who reports on it.
 *
 * <p>Cancelled beats all. A finished work is done, or done late if it ended after the last day,
 * moved days counted. Unfinished work is overdue from the day after the last day. What is due on
 * request or by agreement is never late: without a report nobody has asked.
 */
public final class StatusRule {

  private static final Set<String> NEVER_OVERDUE = Set.of("on_request", "by_agreement");

  private StatusRule() {}

  /**
   * The status on a day.
   *
   * @param municipalityId who reports; empty for the region itself
   */
  public static Status of(
      MeasureState measure, MeasureState.Due due, String municipalityId, LocalDate today) {
    if (isCancelled(measure, due)) {
      return Status.CANCELLED;
    }
    boolean never = NEVER_OVERDUE.contains(measure.kind());
    Optional<MeasureState.Report> report = latest(measure, due, municipalityId);
    LocalDate last = lastDay(measure, due);
    if (report.isPresent() && report.get().done()) {
      boolean late = LocalDate.parse(report.get().doneOn()).isAfter(last);
      return late && !never ? Status.DONE_LATE : Status.DONE;
    }
    if (never) {
      return report.isPresent() ? Status.IN_PROGRESS : Status.NO_REQUEST;
    }
    if (today.isAfter(last)) {
      return Status.OVERDUE;
    }
    if (report.isPresent()) {
      return Status.IN_PROGRESS;
    }
    return isMoved(measure, due) ? Status.MOVED : Status.NOT_STARTED;
  }

  /** The last day, as the latest decision to move it says. */
  public static LocalDate lastDay(MeasureState measure, MeasureState.Due due) {
    return measure.changes().stream()
        .filter(one -> one.what() == MeasureState.What.MOVED && one.dueId().equals(due.dueId()))
        .reduce((before, after) -> after)
        .map(one -> LocalDate.parse(one.after()))
        .orElseGet(() -> LocalDate.parse(due.to()));
  }

  /** The report that counts: the newest that no other corrects. */
  public static Optional<MeasureState.Report> latest(
      MeasureState measure, MeasureState.Due due, String municipalityId) {
    Set<String> corrected =
        measure.reports().stream().map(MeasureState.Report::corrects).collect(Collectors.toSet());
    List<MeasureState.Report> standing =
        measure.reports().stream()
            .filter(one -> one.dueId().equals(due.dueId()))
            .filter(one -> one.municipalityId().equals(municipalityId))
            .filter(one -> !corrected.contains(one.reportId()))
            .toList();
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  private static boolean isCancelled(MeasureState measure, MeasureState.Due due) {
    return measure.changes().stream()
        .anyMatch(
            one ->
                one.what() == MeasureState.What.CANCELLED
                    && (one.dueId().isEmpty() || one.dueId().equals(due.dueId())));
  }

  private static boolean isMoved(MeasureState measure, MeasureState.Due due) {
    return measure.changes().stream()
        .anyMatch(one -> one.what() == MeasureState.What.MOVED && one.dueId().equals(due.dueId()));
  }
}
