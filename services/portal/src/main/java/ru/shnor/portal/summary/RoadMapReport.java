package ru.shnor.portal.summary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report on a road map as plan-registry assembles it; dates are ISO. */
record RoadMapReport(
    String planId,
    int year,
    String point,
    String until,
    String statusOn,
    List<Row> rows,
    List<Gap> gaps) {

  /** A time that is due in the period. */
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
      Map<String, Long> counts,
      String doneOn,
      List<String> results,
      List<Figure> figures,
      int schools,
      List<String> files,
      List<String> reasons) {

    /** Planned and actual, one a line. */
    public String figuresText() {
      return figures.stream()
          .map(one -> "%s: план %d, факт %d".formatted(one.name(), one.planned(), one.actual()))
          .collect(Collectors.joining("\n"));
    }
  }

  /** Planned and actual. */
  record Figure(String name, long planned, long actual) {}

  /** What is missing, and whose. */
  record Gap(String measureId, String number, String title, String municipalityId, String what) {}

  public boolean june() {
    return point.equals("JUNE");
  }

  public String pointTitle() {
    return june() ? "июнь" : "ноябрь";
  }
}
