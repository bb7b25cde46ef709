package ru.shnor.registry.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

class StatusRuleTest {

  private static final MeasureState.Due JUNE =
      new MeasureState.Due("1", "2024-06-01", "2024-06-30", "", "");

  /** Report: «-» none, «work» interim, else the day it was done. */
  @ParameterizedTest
  @CsvSource({
    "month, -, 2024-05-31, NOT_STARTED",
    "month, -, 2024-06-30, NOT_STARTED",
    "month, -, 2024-07-01, OVERDUE",
    "month, work, 2024-06-10, IN_PROGRESS",
    "month, work, 2024-07-01, OVERDUE",
    "month, 2024-06-30, 2024-06-30, DONE",
    "month, 2024-07-01, 2024-07-02, DONE_LATE",
    "on_request, -, 2024-12-31, NO_REQUEST",
    "by_agreement, -, 2025-06-01, NO_REQUEST",
    "on_request, work, 2024-12-31, IN_PROGRESS",
    "on_request, 2024-07-01, 2024-07-02, DONE",
  })
  void statusFollowsFromDatesAndReports(String kind, String said, String today, Status expected) {
    // Given
    List<MeasureState.Report> reports =
        said.equals("-") ? List.of() : List.of(report("r1", said, ""));
    // Then
    assertThat(status(kind, reports, List.of(), today)).isEqualTo(expected);
  }

  @Test
  void aMovedDayCountsInsteadOfTheOldOne() {
    // Given
    List<MeasureState.Change> moved = List.of(change(MeasureState.What.MOVED, "1", "2024-07-10"));
    // Then
    assertThat(status("month", List.of(), moved, "2024-07-10")).isEqualTo(Status.MOVED);
    assertThat(status("month", List.of(), moved, "2024-07-11")).isEqualTo(Status.OVERDUE);
    assertThat(status("month", List.of(report("r1", "2024-07-05", "")), moved, "2024-07-11"))
        .isEqualTo(Status.DONE);
  }

  @Test
  void aCancelledMeasureIsNeitherOverdueNorDone() {
    for (String due : List.of("", "1")) {
      assertThat(
              status(
                  "month",
                  List.of(),
                  List.of(change(MeasureState.What.CANCELLED, due, "")),
                  "2025-01-01"))
          .isEqualTo(Status.CANCELLED);
    }
    assertThat(
            status(
                "month",
                List.of(),
                List.of(change(MeasureState.What.CANCELLED, "2", "")),
                "2025-01-01"))
        .isEqualTo(Status.OVERDUE);
  }

  @Test
  void aCorrectionTakesThePlaceOfTheReport() {
    // Given
    List<MeasureState.Report> reports =
        List.of(report("r1", "2024-06-20", ""), report("r2", "2024-07-20", "r1"));
    // Then
    assertThat(status("month", reports, List.of(), "2024-08-01")).isEqualTo(Status.DONE_LATE);
  }

  @Test
  void theReportOfOneMunicipalityIsNotThatOfAnother() {
    // Given
    MeasureState measure = measure("month", List.of(report("r1", "2024-06-20", "")), List.of());
    // Then
    assertThat(StatusRule.of(measure, JUNE, "reg38_m002", LocalDate.parse("2024-07-01")))
        .isEqualTo(Status.OVERDUE);
  }

  private static Status status(
      String kind,
      List<MeasureState.Report> reports,
      List<MeasureState.Change> changes,
      String today) {
    return StatusRule.of(
        measure(kind, reports, changes), JUNE, "reg38_m001", LocalDate.parse(today));
  }

  private static MeasureState measure(
      String kind, List<MeasureState.Report> reports, List<MeasureState.Change> changes) {
    return new MeasureState(
        "REGION|2024|1|1",
        "REGION|2024",
        2024,
        PlanLevel.REGION,
        "",
        "",
        1,
        "1",
        "",
        "Отчёт",
        List.of("МОУО"),
        "июнь",
        kind,
        true,
        List.of(JUNE),
        reports,
        changes,
        List.of(),
        "2024-01-01T00:00:00Z");
  }

  private static MeasureState.Report report(String id, String said, String corrects) {
    boolean done = !said.equals("work");
    return new MeasureState.Report(
        id,
        "1",
        "reg38_m001",
        done,
        done ? said : "",
        "",
        List.of(),
        List.of(),
        corrects,
        "2024-06-20T00:00:00Z",
        "x");
  }

  private static MeasureState.Change change(MeasureState.What what, String due, String after) {
    return new MeasureState.Change(2, what, due, "", after, "письмо", "2024-06-01T00:00:00Z", "x");
  }
}
