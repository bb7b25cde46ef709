package ru.shnor.registry.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.shnor.registry.due.Status;
import ru.shnor.wire.event.MeasureState;

/**
 * A report on a road map — отчёт о дорожной карте — for the months up to a reporting point.
 *
 * @param until last day of the period
 * @param statusOn the day statuses are of: the last day of the period, or today if it is earlier
 * @param gaps what is missing, in the order of the plan
 */
record RoadMapReport(
    String planId,
    int year,
    Point point,
    String municipalityId,
    LocalDate until,
    LocalDate statusOn,
    List<Row> rows,
    List<Gap> gaps) {

  /** The two reporting points of the order. */
  enum Point {
    JUNE(6, 30),
    NOVEMBER(11, 30);

    private final int month;
    private final int day;

    Point(int month, int day) {
      this.month = month;
      this.day = day;
    }

    LocalDate in(int year) {
      return LocalDate.of(year, month, day);
    }
  }

  /**
   * A time that is due in the period.
   *
   * @param deadline as written
   * @param counts statuses of those who report; one if it is one
   * @param doneOn latest ISO date of what is done; empty if nothing is
   * @param results what was reported, one text a reporter
   * @param figures planned and actual, summed over the reporters by name
   * @param schools how many schools took part, each once
   * @param files names of the evidence
   * @param reasons of moves and cancellations
   */
  record Row(
      String measureId,
      int annex,
      String section,
      String number,
      String title,
      List<String> executors,
      String deadline,
      String from,
      String lastDay,
      Map<Status, Long> counts,
      String doneOn,
      List<String> results,
      List<MeasureState.Figure> figures,
      int schools,
      List<String> files,
      List<String> reasons) {}

  /**
   * What is missing.
   *
   * @param municipalityId whose it is; empty for the region
   * @param what Russian
   */
  record Gap(String measureId, String number, String title, String municipalityId, String what) {}
}
