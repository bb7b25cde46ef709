package ru.shnor.portal.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.portal.page.RussianText;

/** Statuses, periods and titles of plans as Russian text; templates name it {@code @planWords}. */
@Component("planWords")
public class PlanWords {

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

  /** All statuses, in the order of a work's life. */
  public List<String> statuses() {
    return List.of(
        "NOT_STARTED",
        "IN_PROGRESS",
        "DONE",
        "DONE_LATE",
        "OVERDUE",
        "MOVED",
        "CANCELLED",
        "NO_REQUEST");
  }

  /** The months of a year by their ISO form. */
  public Map<String, String> months(int year) {
    Map<String, String> months = new LinkedHashMap<>();
    for (Month month : Month.values()) {
      months.put(
          YearMonth.of(year, month).toString(),
          month.getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag("ru")));
    }
    return months;
  }

  /** How many times have which status, as one text. */
  public String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(one -> status(one.getKey()) + (one.getValue() > 1 ? " · " + one.getValue() : ""))
        .collect(Collectors.joining(", "));
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
      case "DATED" -> "даты события";
      case "TERRITORY" -> "территория";
      case "ANSWERED" -> "вопрос загрузки";
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
