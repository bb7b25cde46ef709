package ru.shnor.portal.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.shnor.portal.page.RussianText;

/** Statuses, periods and titles of plans as Russian text; templates name it {@code @planWords}. */
@Component("planWords")
class PlanWords {

  private final RussianText russian;

  PlanWords(RussianText russian) {
    this.russian = russian;
  }

  /** Name of a status; one that is not known stays as it is. */
  public String status(String code) {
    return switch (code) {
      case "NOT_STARTED" -> "не начато";
      case "IN_PROGRESS" -> "в работе";
      case "DONE" -> "исполнено";
      case "DONE_LATE" -> "исполнено с опозданием";
      case "OVERDUE" -> "просрочено";
      case "MOVED" -> "перенесено";
      case "CANCELLED" -> "отменено";
      case "NO_REQUEST" -> "заявка не поступала";
      default -> code;
    };
  }

  /** Classes of its colour. */
  public String statusClass(String code) {
    return "outcome "
        + switch (code) {
          case "DONE" -> "outcome-positive";
          case "DONE_LATE", "MOVED" -> "outcome-not";
          case "OVERDUE" -> "outcome-decline";
          case "IN_PROGRESS" -> "outcome-open";
          default -> "outcome-none";
        };
  }

  /** What a decision or an edit was about. */
  public String change(String what) {
    return switch (what) {
      case "TITLE" -> "название";
      case "SECTION" -> "раздел";
      case "EXECUTORS" -> "исполнители";
      case "DEADLINE" -> "срок";
      case "MOVED" -> "перенос срока";
      case "CANCELLED" -> "отмена";
      default -> what;
    };
  }

  /** First and last day; one day only once. */
  public String period(Measure.Due due) {
    return due.from().equals(due.to())
        ? russian.day(due.to())
        : russian.day(due.from()) + "\u00a0– " + russian.day(due.to());
  }

  /** Whether and when it is done, and who says so. */
  public String done(Measure.Report report) {
    return (report.done() ? "исполнено " + russian.day(report.doneOn()) : "в работе")
        + ", сообщено "
        + russian.moment(report.at());
  }

  /** Whose plan it is, for which year. */
  public String title(Plan plan, Map<String, String> names) {
    String whose =
        switch (plan.level()) {
          case "REGION" -> "План региона";
          case "MUNICIPALITY" ->
              "План: " + names.getOrDefault(plan.municipalityId(), plan.municipalityId());
          default -> "План школы " + plan.schoolId();
        };
    return "%s, %d год".formatted(whose, plan.year());
  }

  /** Who reports: a municipality by name, or the region. */
  public String reporter(String municipalityId, Map<String, String> names) {
    return municipalityId.isEmpty()
        ? "региональный исполнитель"
        : names.getOrDefault(municipalityId, municipalityId);
  }
}
