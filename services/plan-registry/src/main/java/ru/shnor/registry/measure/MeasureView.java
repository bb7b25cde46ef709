package ru.shnor.registry.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.wire.event.MeasureState;

/**
 * A measure as the API shows it on a day.
 *
 * @param counts how many of its times have which status, over all who report
 */
public record MeasureView(
    String id,
    String planId,
    int annex,
    String number,
    String section,
    String title,
    List<String> executors,
    String deadline,
    String kind,
    boolean municipal,
    List<TimeView> due,
    Map<Status, Long> counts,
    List<MeasureState.Report> reports,
    List<MeasureState.Change> changes,
    List<String> questions,
    List<MeasureState.Participation> participations,
    long revision) {

  /**
   * A time it is due.
   *
   * @param lastDay ISO date, moved days counted
   * @param byReporter status by id of the municipality; the region itself under the empty id
   */
  public record TimeView(
      String dueId,
      String from,
      String to,
      String lastDay,
      String territory,
      Map<String, Status> byReporter) {}

  /**
   * A page of measures.
   *
   * @param total measures that fit the question, on all pages
   * @param page 0-based
   * @param statusTitles statuses in Russian
   */
  public record Page(
      List<MeasureView> measures,
      int total,
      int page,
      int size,
      LocalDate today,
      Map<Status, String> statusTitles) {}

  static Map<Status, String> titles() {
    return Arrays.stream(Status.values())
        .collect(
            Collectors.toMap(Function.identity(), Status::title, (one, two) -> one, TreeMap::new));
  }

  /**
   * Makes a view.
   *
   * @param reporters who reports, in scope
   */
  public static MeasureView of(
      Stored<MeasureState> stored, Reporters.InScope reporters, Scope scope, LocalDate today) {
    MeasureState one = stored.body();
    List<TimeView> due =
        one.due().stream().map(time -> time(one, time, reporters.of(one, time), today)).toList();
    Map<Status, Long> counts =
        due.stream()
            .flatMap(time -> time.byReporter().values().stream())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return new MeasureView(
        one.measureId(),
        one.planId(),
        one.annex(),
        one.number(),
        one.section(),
        one.title(),
        one.executors(),
        one.deadline(),
        one.kind(),
        one.municipal(),
        due,
        counts,
        one.reports().stream().filter(report -> sees(scope, report)).toList(),
        one.changes(),
        one.questions(),
        one.participations().stream()
            .filter(part -> scope.covers(part.municipalityId(), part.schoolId()))
            .toList(),
        stored.revision());
  }

  /** A report of a municipality is seen within its scope; the region's own by all. */
  private static boolean sees(Scope scope, MeasureState.Report report) {
    return report.municipalityId().isEmpty() || scope.coversMunicipality(report.municipalityId());
  }

  private static TimeView time(
      MeasureState one, MeasureState.Due time, List<String> who, LocalDate today) {
    Map<String, Status> statuses = new TreeMap<>();
    who.forEach(id -> statuses.put(id, StatusRule.of(one, time, id, today)));
    return new TimeView(
        time.dueId(),
        time.from(),
        time.to(),
        StatusRule.lastDay(one, time).toString(),
        time.territory(),
        statuses);
  }
}
