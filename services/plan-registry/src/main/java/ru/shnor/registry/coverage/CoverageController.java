package ru.shnor.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.registry.territory.Municipality;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/** Municipalities × measures they report on, with the gaps. */
@RestController
class CoverageController {

  private final Plans plans;
  private final Measures measures;
  private final Municipalities municipalities;
  private final Reporters reporters;
  private final Today today;

  CoverageController(
      Plans plans,
      Measures measures,
      Municipalities municipalities,
      Reporters reporters,
      Today today) {
    this.plans = plans;
    this.measures = measures;
    this.municipalities = municipalities;
    this.reporters = reporters;
    this.today = today;
  }

  /** A column: one time a municipal measure is due. */
  record Column(String measureId, String dueId, String number, String title, String lastDay) {}

  /**
   * A municipality.
   *
   * @param statuses in the order of the columns; null where the plan names other municipalities
   * @param roadMap whether it has a plan of its own for the year
   */
  record Line(
      String municipalityId,
      String name,
      boolean roadMap,
      List<Optional<Status>> statuses,
      long overdue) {}

  /** The matrix on a day. */
  record Matrix(String planId, LocalDate today, List<Column> columns, List<Line> lines) {}

  @GetMapping("/api/coverage")
  Matrix matrix(@RequestParam String plan, Caller caller) {
    Plan found =
        plans
            .find(plan, caller.scope())
            .map(Stored::body)
            .filter(one -> one.level() == PlanLevel.REGION)
            .orElseThrow(() -> Refusal.notFound("Региональный план не найден"));
    var known = measures.findAll(found.measureIds(), caller.scope());
    List<MeasureState> municipal =
        found.measureIds().stream()
            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
            .map(Stored::body)
            .filter(MeasureState::municipal)
            .toList();
    Set<String> withPlan =
        plans.all(caller.scope()).stream()
            .filter(one -> one.level() == PlanLevel.MUNICIPALITY && one.year() == found.year())
            .map(Plan::municipalityId)
            .collect(Collectors.toSet());
    Reporters.InScope who = reporters.in(caller.scope());
    List<Line> lines =
        municipalities.all(caller.scope()).stream()
            .map(one -> line(one, municipal, who, withPlan.contains(one.id())))
            .toList();
    return new Matrix(plan, today.date(), columns(municipal), lines);
  }

  private static List<Column> columns(List<MeasureState> municipal) {
    return municipal.stream()
        .flatMap(
            one ->
                one.due().stream()
                    .map(
                        due ->
                            new Column(
                                one.measureId(),
                                due.dueId(),
                                one.number(),
                                one.title(),
                                StatusRule.lastDay(one, due).toString())))
        .toList();
  }

  private Line line(
      Municipality place, List<MeasureState> municipal, Reporters.InScope who, boolean roadMap) {
    List<Optional<Status>> statuses = new ArrayList<>();
    for (MeasureState one : municipal) {
      for (MeasureState.Due due : one.due()) {
        statuses.add(
            who.concerns(place.id(), due)
                ? Optional.of(StatusRule.of(one, due, place.id(), today.date()))
                : Optional.empty());
      }
    }
    long overdue =
        statuses.stream().flatMap(Optional::stream).filter(one -> one == Status.OVERDUE).count();
    return new Line(place.id(), place.name(), roadMap, statuses, overdue);
  }
}
