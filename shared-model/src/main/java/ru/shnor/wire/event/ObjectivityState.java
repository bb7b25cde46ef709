package ru.shnor.wire.event;

import java.util.List;
import java.util.Optional;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * What is known of the objectivity of a school's results of a year: where it stands on
 * Rosobrnadzor's list, in which control samples it was drawn, and what the controls found.
 *
 * @param objectivityId {@code <year>|<schoolId>}
 * @param markers of Rosobrnadzor's list; empty if the school is not on it
 * @param samples control samples of the year in which the school was drawn
 * @param acts oldest first; a correction is an act of its own
 */
public record ObjectivityState(
    String objectivityId,
    int year,
    String schoolId,
    String municipalityId,
    List<Marker> markers,
    List<Sample> samples,
    List<Act> acts)
    implements EventBody {

  /**
   * A marker of Rosobrnadzor's list.
   *
   * @param document the list's document, with number and date
   */
  public record Marker(Subject subject, int programmeGrade, String document) {}

  /**
   * A control sample in which the school was drawn.
   *
   * @param frameHash SHA-256 of the frame it was drawn from
   * @param stratum municipality and size class
   * @param drawnAt ISO 8601 instant
   */
  public record Sample(String sampleId, String frameHash, String stratum, String drawnAt) {}

  /**
   * Result of the control of one work.
   *
   * @param date ISO date of the act
   * @param commission name of the body, without persons
   * @param papers number of papers that were controlled
   * @param changedMarks papers whose mark was changed
   * @param meanShift mean of new minus old mark over the controlled papers, decimal; empty if not
   *     known
   * @param document number or link of the act
   * @param corrects id of the act it replaces; empty if none
   * @param reason why it was corrected; empty if it corrects nothing
   * @param at ISO 8601 instant
   * @param by subject of who recorded it
   */
  public record Act(
      String actId,
      Subject subject,
      int programmeGrade,
      Method method,
      String date,
      String commission,
      int papers,
      int changedMarks,
      String meanShift,
      Verdict verdict,
      String document,
      String corrects,
      String reason,
      String at,
      String by) {
    public Act {
      if (changedMarks < 0 || changedMarks > papers) {
        throw new IllegalArgumentException(
            "act %s: %d changed marks of %d papers".formatted(actId, changedMarks, papers));
      }
      if ((verdict == Verdict.NOT_HELD) != (papers == 0)) {
        throw new IllegalArgumentException(
            "act %s: verdict %s with %d papers".formatted(actId, verdict, papers));
      }
    }
  }

  /** How results are controlled. */
  public enum Method {
    /** Перепроверка работ независимой комиссией. */
    RECHECK,
    /** Работа с независимыми наблюдателями. */
    OBSERVED,
    /** Короткая повторная работа. */
    RETEST
  }

  /** What a control says of the objectivity of the results. */
  public enum Verdict {
    /** Подтверждена. */
    CONFIRMED,
    /** Подтверждена частично. */
    PARTLY,
    /** Не подтверждена. */
    NOT_CONFIRMED,
    /** Проверка не проводилась. */
    NOT_HELD
  }

  public ObjectivityState {
    markers = List.copyOf(markers);
    samples = List.copyOf(samples);
    acts = List.copyOf(acts);
    String expected = id(year, schoolId);
    if (!objectivityId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(objectivityId, expected));
    }
  }

  public static String id(int year, String schoolId) {
    return year + "|" + schoolId;
  }

  /** The act on a work that nobody has corrected; the newest, if there are several. */
  public Optional<Act> currentAct(Subject subject, int programmeGrade) {
    return acts.stream()
        .filter(one -> one.subject() == subject && one.programmeGrade() == programmeGrade)
        .filter(one -> acts.stream().noneMatch(other -> other.corrects().equals(one.actId())))
        .reduce((first, second) -> second);
  }

  @Override
  public String key() {
    return objectivityId;
  }

  @Override
  public EventScope scope() {
    return EventScope.school(municipalityId, schoolId);
  }
}
