package ru.shnor.portal.plan;

import java.util.List;
import java.util.Optional;

/** Municipalities × times a municipal measure of the region is due, on a day. */
record Coverage(String planId, String today, List<Column> columns, List<Line> lines) {

  /** One time a measure is due. */
  record Column(String measureId, String dueId, String number, String title, String lastDay) {}

  /**
   * A municipality.
   *
   * @param roadMap whether it has a plan of its own for the year
   * @param statuses in the order of the columns; empty where the plan names other municipalities
   */
  record Line(
      String municipalityId,
      String name,
      boolean roadMap,
      List<Optional<String>> statuses,
      long overdue) {}

  /** Names of those without a plan of their own. */
  public List<String> withoutRoadMap() {
    return lines.stream().filter(one -> !one.roadMap()).map(Line::name).toList();
  }
}
