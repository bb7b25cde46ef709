package ru.shnor.registry.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.evidence.EvidenceNames;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.registry.summary.RoadMapReport.Gap;
import ru.shnor.registry.summary.RoadMapReport.Point;
import ru.shnor.registry.summary.RoadMapReport.Row;
import ru.shnor.wire.event.MeasureState;

/** Assembles a report from the measures; nothing is made up, what is missing is listed. */
@Component
class Summarising {

  private static final Set<Status> UNFINISHED =
      Set.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.MOVED, Status.OVERDUE);

  private final Plans plans;
  private final Measures measures;
  private final Reporters reporters;
  private final EvidenceNames evidence;
  private final Today today;

  Summarising(
      Plans plans, Measures measures, Reporters reporters, EvidenceNames evidence, Today today) {
    this.plans = plans;
    this.measures = measures;
    this.reporters = reporters;
    this.evidence = evidence;
    this.today = today;
  }

  /**
   * The report.
   *
   * @param municipality one of those who report on a plan of the region; empty for all of them
   */
  RoadMapReport of(String planId, Point point, String municipality, Caller caller) {
    Plan plan =
        plans
            .find(planId, caller.scope())
            .map(Stored::body)
            .orElseThrow(() -> Refusal.notFound("План не найден"));
    LocalDate until = point.in(plan.year());
    LocalDate day = today.date().isBefore(until) ? today.date() : until;
    Reporters.InScope who = reporters.in(caller.scope()).only(municipality);
    var known = measures.findAll(plan.measureIds(), caller.scope());
    Map<String, List<String>> files = evidence.of(plan.measureIds(), caller.scope());
    List<Row> rows = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (String id : plan.measureIds()) {
      Optional.ofNullable(known.get(id))
          .map(Stored::body)
          .ifPresent(
              measure ->
                  measure.due().stream()
                      .filter(due -> !LocalDate.parse(due.from()).isAfter(until))
                      .forEach(
                          due ->
                              new Line(measure, due, who.of(measure, due), day, files)
                                  .addTo(rows, gaps)));
    }
    return new RoadMapReport(planId, plan.year(), point, municipality, until, day, rows, gaps);
  }

  /** One time a measure is due, with those who report on it. */
  private record Line(
      MeasureState measure,
      MeasureState.Due due,
      List<String> who,
      LocalDate day,
      Map<String, List<String>> files) {

    void addTo(List<Row> rows, List<Gap> gaps) {
      if (who.isEmpty()) {
        return;
      }
      Map<Status, Long> counts = new TreeMap<>();
      List<String> results = new ArrayList<>();
      List<String> names = new ArrayList<>();
      Map<String, MeasureState.Figure> figures = new LinkedHashMap<>();
      Set<String> schools = new HashSet<>();
      String doneOn = "";
      for (String id : who) {
        Status status = StatusRule.of(measure, due, id, day);
        counts.merge(status, 1L, Long::sum);
        Optional<MeasureState.Report> report = StatusRule.latest(measure, due, id);
        List<String> own =
            files.getOrDefault(EvidenceNames.key(measure.measureId(), due, id), List.of());
        names.addAll(own);
        gap(status, report, own).ifPresent(what -> gaps.add(gap(id, what)));
        if (report.isPresent()) {
          MeasureState.Report one = report.get();
          doneOn = one.doneOn().compareTo(doneOn) > 0 ? one.doneOn() : doneOn;
          results.add(one.text());
          schools.addAll(one.schools());
          one.figures().forEach(figure -> figures.merge(figure.name(), figure, Line::sum));
        }
      }
      measure.participations().stream()
          .filter(one -> !one.withdrawn() && one.dueId().equals(due.dueId()))
          .filter(one -> who.contains("") || who.contains(one.municipalityId()))
          .forEach(one -> schools.add(one.schoolId()));
      rows.add(row(counts, doneOn, results, List.copyOf(figures.values()), schools.size(), names));
    }

    private static MeasureState.Figure sum(MeasureState.Figure one, MeasureState.Figure other) {
      return new MeasureState.Figure(
          one.name(), one.planned() + other.planned(), one.actual() + other.actual());
    }

    private Optional<String> gap(
        Status status, Optional<MeasureState.Report> report, List<String> own) {
      LocalDate last = StatusRule.lastDay(measure, due);
      if (UNFINISHED.contains(status) && !last.isAfter(day)) {
        return Optional.of(
            report.isPresent() ? "срок прошёл, об исполнении не сообщено" : "отчёта нет");
      }
      if (UNFINISHED.contains(status) && report.isEmpty() && measure.kind().equals("whole_year")) {
        return Optional.of("о ходе работы не сообщено");
      }
      if (report.filter(one -> one.text().isEmpty()).isPresent()) {
        return Optional.of("результат не описан");
      }
      return report.filter(MeasureState.Report::done).isPresent() && own.isEmpty()
          ? Optional.of("нет подтверждающего документа")
          : Optional.empty();
    }

    private Gap gap(String municipalityId, String what) {
      return new Gap(measure.measureId(), measure.number(), measure.title(), municipalityId, what);
    }

    private Row row(
        Map<Status, Long> counts,
        String doneOn,
        List<String> results,
        List<MeasureState.Figure> figures,
        int schools,
        List<String> names) {
      return new Row(
          measure.measureId(),
          measure.annex(),
          measure.section(),
          measure.number(),
          measure.title(),
          measure.executors(),
          measure.deadline(),
          due.from(),
          StatusRule.lastDay(measure, due).toString(),
          counts,
          doneOn,
          results,
          figures,
          schools,
          names,
          measure.changes().stream()
              .filter(
                  one ->
                      one.what() == MeasureState.What.MOVED
                          || one.what() == MeasureState.What.CANCELLED)
              .filter(one -> one.dueId().isEmpty() || one.dueId().equals(due.dueId()))
              .map(MeasureState.Change::reason)
              .toList());
    }
  }
}
