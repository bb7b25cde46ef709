package ru.shnor.wire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * A measure of a plan — мероприятие плана или дорожной карты — with what was due, reported and
 * decided. Whether it is overdue depends on the day and is not in it.
 *
 * @param measureId {@code <planId>|<annex>|<number>}
 * @param municipalityId of a municipal or school plan; empty for a regional one
 * @param schoolId of a school plan; empty otherwise
 * @param deadline as written
 * @param kind {@code month}, {@code until} … as the plan registry names them
 * @param municipal true if every municipality carries it out and reports for itself
 * @param due times it is due, in order; empty if no date is known
 * @param reports oldest first; a correction is a report of its own
 * @param changes edits and decisions, oldest first
 * @param questions of the import that nobody has settled
 * @param createdAt ISO 8601 instant
 * @param participations which schools took part when; left out when there are none
 */
public record MeasureState(
    String measureId,
    String planId,
    int year,
    PlanLevel level,
    String municipalityId,
    String schoolId,
    int annex,
    String number,
    String section,
    String title,
    List<String> executors,
    String deadline,
    String kind,
    boolean municipal,
    List<Due> due,
    List<Report> reports,
    List<Change> changes,
    List<String> questions,
    String createdAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Participation> participations)
    implements EventBody {

  /**
   * One time a measure is due; both dates ISO 8601 and included.
   *
   * @param dueId unique within the measure
   * @param oktmo of the municipality it holds for; empty if for all
   * @param territory its name, as written if it is not known
   */
  public record Due(String dueId, String from, String to, String oktmo, String territory) {}

  /**
   * What was reported.
   *
   * @param municipalityId whose report it is; empty for the region's own
   * @param done false while the work goes on
   * @param doneOn ISO date, empty while the work goes on
   * @param figures planned and actual
   * @param schools ids of the schools that took part
   * @param corrects id of the report it replaces; empty if none
   * @param at ISO 8601 instant
   * @param by subject of who reported
   */
  public record Report(
      String reportId,
      String dueId,
      String municipalityId,
      boolean done,
      String doneOn,
      String text,
      List<Figure> figures,
      List<String> schools,
      String corrects,
      String at,
      String by) {
    public Report {
      figures = List.copyOf(figures);
      schools = List.copyOf(schools);
      if (done == doneOn.isEmpty()) {
        throw new IllegalArgumentException("report %s done on '%s'".formatted(reportId, doneOn));
      }
    }
  }

  /** A figure of a report. */
  public record Figure(String name, long planned, long actual) {}

  /**
   * An edit or a decision.
   *
   * @param revision of the measure that this made
   * @param dueId empty if it is on the measure as a whole
   * @param reason document or words
   * @param at ISO 8601 instant
   * @param by subject of who did it
   */
  public record Change(
      long revision,
      What what,
      String dueId,
      String before,
      String after,
      String reason,
      String at,
      String by) {}

  /** What was changed. */
  public enum What {
    TITLE,
    SECTION,
    EXECUTORS,
    DEADLINE,
    /** Перенесено: {@code before} and {@code after} are the last days. */
    MOVED,
    /** Отменено. */
    CANCELLED,
    /** Даты события, с которым связан срок: {@code from..to, from..to}. */
    DATED,
    /** Территория: {@code before} as the plan writes it, {@code after} the municipality. */
    TERRITORY,
    /** A question of the import and its answer. */
    ANSWERED
  }

  /**
   * A school took part in the measure — участие школы. One written down by mistake is withdrawn,
   * not deleted.
   *
   * @param dueId the time it belongs to; empty if to none
   * @param on ISO date
   * @param note what it did; may be empty
   * @param at ISO 8601 instant of the latest change
   * @param by subject of who wrote it
   */
  public record Participation(
      String participationId,
      String schoolId,
      String municipalityId,
      String dueId,
      String on,
      String note,
      boolean withdrawn,
      String at,
      String by) {}

  public MeasureState {
    executors = List.copyOf(executors);
    due = List.copyOf(due);
    reports = List.copyOf(reports);
    changes = List.copyOf(changes);
    questions = List.copyOf(questions);
    participations = List.copyOf(participations);
    String expected = id(planId, annex, number);
    if (!measureId.equals(expected)) {
      throw new IllegalArgumentException("id %s, expected %s".formatted(measureId, expected));
    }
  }

  /** A measure no school is known to have taken part in. */
  public MeasureState(
      String measureId,
      String planId,
      int year,
      PlanLevel level,
      String municipalityId,
      String schoolId,
      int annex,
      String number,
      String section,
      String title,
      List<String> executors,
      String deadline,
      String kind,
      boolean municipal,
      List<Due> due,
      List<Report> reports,
      List<Change> changes,
      List<String> questions,
      String createdAt) {
    this(
        measureId,
        planId,
        year,
        level,
        municipalityId,
        schoolId,
        annex,
        number,
        section,
        title,
        executors,
        deadline,
        kind,
        municipal,
        due,
        reports,
        changes,
        questions,
        createdAt,
        List.of());
  }

  public static String id(String planId, int annex, String number) {
    return planId + "|" + annex + "|" + number;
  }

  @Override
  public String key() {
    return measureId;
  }

  @Override
  public EventScope scope() {
    return switch (level) {
      case REGION -> EventScope.REGION;
      case MUNICIPALITY -> EventScope.municipality(municipalityId);
      case SCHOOL -> EventScope.school(municipalityId, schoolId);
    };
  }
}
