package ru.shnor.wire.event;

import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A reminder of one time a measure is due — напоминание. There is one for each time, reporter, last
 * day and step, whatever restarts; it is closed when the work is reported, moved or cancelled.
 *
 * @param reminderId {@code <measureId>|<dueId>|<municipality>|<lastDay>|<step>}
 * @param municipalityId whose report is missing; empty for the region's own
 * @param schoolId of a school's plan; empty otherwise
 * @param number of the measure, as printed
 * @param executors of the measure, one text each
 * @param to who must act now
 * @param lastDay ISO date, moved days counted
 * @param on ISO date of the day in Irkutsk it was made
 * @param closedOn ISO date; empty while it holds
 */
public record ReminderState(
    String reminderId,
    String measureId,
    String planId,
    int year,
    PlanLevel level,
    String municipalityId,
    String schoolId,
    String dueId,
    String number,
    String title,
    List<String> executors,
    Step step,
    Addressee to,
    String lastDay,
    String on,
    String closedOn)
    implements EventBody {

  /** When it comes. */
  public enum Step {
    /** Some working days before the last day. */
    BEFORE,
    /** On the last day, or the working day before it. */
    DUE,
    /** The first working day after. */
    OVERDUE,
    /** Nobody has reacted: the municipal coordinator. */
    OVERDUE_COORDINATOR,
    /** Nobody has reacted: the region. */
    OVERDUE_REGION
  }

  /** Who must act. */
  public enum Addressee {
    EXECUTOR,
    COORDINATOR,
    REGION
  }

  public ReminderState {
    executors = List.copyOf(executors);
    String expected = id(measureId, dueId, municipalityId, lastDay, step);
    if (!reminderId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(reminderId, expected));
    }
  }

  public static String id(
      String measureId, String dueId, String municipalityId, String lastDay, Step step) {
    return String.join("|", measureId, dueId, municipalityId, lastDay, step.name());
  }

  @Override
  public String key() {
    return reminderId;
  }

  @Override
  public EventScope scope() {
    if (!schoolId.isEmpty()) {
      return EventScope.school(municipalityId, schoolId);
    }
    return municipalityId.isEmpty() ? EventScope.REGION : EventScope.municipality(municipalityId);
  }
}
