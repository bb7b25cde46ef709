package ru.shnor.portal.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A measure as plan-registry shows it today.
 *
 * @param deadline as written
 * @param municipal whether every municipality reports for itself
 * @param counts how many of its times have which status, over all who report
 * @param questions of the import that nobody has settled
 */
record Measure(
    String id,
    String planId,
    int annex,
    String number,
    String section,
    String title,
    List<String> executors,
    String deadline,
    boolean municipal,
    List<Due> due,
    Map<String, Long> counts,
    List<Report> reports,
    List<Change> changes,
    List<String> questions,
    long revision) {

  /**
   * A time it is due; dates are ISO and included.
   *
   * @param lastDay moved days counted
   * @param byReporter status by id of the municipality; the region itself under the empty id
   */
  record Due(
      String dueId,
      String from,
      String to,
      String lastDay,
      String territory,
      Map<String, String> byReporter) {

    public boolean moved() {
      return !lastDay.equals(to);
    }

    /** The status of one who reports. */
    public String status(String municipalityId) {
      return byReporter.getOrDefault(municipalityId, "");
    }
  }

  /**
   * What was reported.
   *
   * @param municipalityId whose report it is; empty for the region's own
   * @param doneOn ISO date, empty while the work goes on
   * @param corrects id of the report it replaces; empty if none
   */
  record Report(
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
      String by) {}

  /** Planned and actual. */
  record Figure(String name, long planned, long actual) {}

  /**
   * An edit or a decision.
   *
   * @param dueId empty if it is on the measure as a whole
   */
  record Change(
      String what,
      String dueId,
      String before,
      String after,
      String reason,
      String at,
      String by) {}

  /**
   * A page of measures.
   *
   * @param total measures that fit, on all pages
   * @param page 0-based
   * @param statusTitles statuses in Russian, in order
   */
  record Page(
      List<Measure> measures,
      int total,
      int page,
      int size,
      String today,
      Map<String, String> statusTitles) {

    public int pages() {
      return Math.max(1, (total + size - 1) / size);
    }
  }

  /** Whether municipalities report one by one on it: a measure of the region that is theirs. */
  public boolean each() {
    return municipal && planId.startsWith("REGION|");
  }

  /** Whether it is of the region's own plan. */
  public boolean regional() {
    return planId.startsWith("REGION|");
  }

  /** The time with this id. */
  public Optional<Due> dueOf(String dueId) {
    return due.stream().filter(one -> one.dueId().equals(dueId)).findFirst();
  }

  /** Whether a later report has corrected this one. */
  public boolean corrected(Report report) {
    return reports.stream().anyMatch(one -> one.corrects().equals(report.reportId()));
  }

  /** The newest report on a time, of one municipality. */
  Optional<Report> latest(String dueId, String municipalityId) {
    return reports.stream()
        .filter(one -> one.dueId().equals(dueId) && one.municipalityId().equals(municipalityId))
        .reduce((earlier, later) -> later);
  }
}
