package ru.shnor.wire.event;

import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * An alert — оповещение — about one cause, with everything that happened to it. The same cause
 * always has the same alert: if it comes back after it was gone, the alert starts a new episode.
 *
 * @param alertId made of the rule and the subject
 * @param ruleId rule that found the cause
 * @param kind kind of the rule, such as {@code MEASURE_OVERDUE}
 * @param subject what the cause is about, within the rule
 * @param title one line for people
 * @param summary what may leave the system: no figure about pupils
 * @param detail everything, for those who may see it
 * @param municipalityId whose it is; empty for the region
 * @param schoolId whose it is; empty for a municipality or the region
 * @param link page of the portal, from its root
 * @param episode 1 for the first
 * @param startsAt ISO 8601 instant, of this episode
 * @param endsAt ISO 8601 instant; empty while the cause holds
 * @param silencedUntil ISO 8601 instant; empty if nobody silenced it
 * @param steps oldest first, of all episodes
 */
public record AlertState(
    String alertId,
    String ruleId,
    String kind,
    AlertSeverity severity,
    String subject,
    String title,
    String summary,
    String detail,
    String municipalityId,
    String schoolId,
    String link,
    Status status,
    int episode,
    String startsAt,
    String endsAt,
    String silencedUntil,
    List<Step> steps)
    implements EventBody {

  /** Where an alert is in its life. */
  public enum Status {
    RAISED,
    ACKNOWLEDGED,
    SILENCED,
    RESOLVED
  }

  /** What happened to an alert. */
  public enum What {
    RAISED,
    ACKNOWLEDGED,
    SILENCED,
    /** The silence is over and the cause still holds. */
    SILENCE_ENDED,
    RESOLVED
  }

  /**
   * Something that happened.
   *
   * @param number 1 for the first of the alert, without gaps
   * @param announced whether the channels tell it to people
   * @param at ISO 8601 instant
   * @param by subject of who did it; empty for the system
   * @param byName name for people; empty for the system
   * @param reason in words
   */
  public record Step(
      int number,
      int episode,
      What what,
      boolean announced,
      String at,
      String by,
      String byName,
      String reason) {}

  public AlertState {
    steps = List.copyOf(steps);
    if (alertId.isBlank() || episode < 1 || (status == Status.RESOLVED) == endsAt.isEmpty()) {
      throw new IllegalArgumentException(
          "alert '%s', episode %d, %s, ends at '%s'".formatted(alertId, episode, status, endsAt));
    }
  }

  @Override
  public String key() {
    return alertId;
  }

  @Override
  public EventScope scope() {
    return new EventScope(municipalityId, schoolId);
  }
}
