package ru.shnor.registry.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
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
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/** Times that are due in a span of days, over all plans the caller may see. */
@Component
class Agenda {

  private final Plans plans;
  private final Measures measures;
  private final Reporters reporters;
  private final Today today;

  Agenda(Plans plans, Measures measures, Reporters reporters, Today today) {
    this.plans = plans;
    this.measures = measures;
    this.reporters = reporters;
    this.today = today;
  }

  /**
   * One time a measure is due.
   *
   * @param from ISO date
   * @param lastDay ISO date, moved days counted
   * @param counts how many of those who report have which status
   * @param reporter the one who reports, if it is one; else empty
   */
  record Row(
      String measureId,
      String planId,
      PlanLevel level,
      String municipalityId,
      String schoolId,
      String number,
      String title,
      String section,
      List<String> executors,
      String dueId,
      String from,
      String lastDay,
      boolean moved,
      String territory,
      Map<Status, Long> counts,
      String reporter) {}

  /** The rows by last day; {@code total} counts them all even if the answer is cut. */
  record Page(LocalDate today, int total, List<Row> rows) {}

  Page of(AgendaQuestion question, int most, Caller caller) {
    Reporters.InScope who = reporters.in(caller.scope());
    List<Row> rows = new ArrayList<>();
    for (Stored<MeasureState> stored : measures(question, caller)) {
      MeasureState measure = stored.body();
      if (question.fits(measure) && (!question.mine() || Whose.isOf(caller, measure))) {
        measure.due().forEach(due -> add(rows, measure, due, question, who));
      }
    }
    rows.sort(
        Comparator.comparing(Row::lastDay).thenComparing(Row::measureId).thenComparing(Row::dueId));
    return new Page(
        today.date(), rows.size(), List.copyOf(rows.subList(0, Math.min(most, rows.size()))));
  }

  private void add(
      List<Row> rows,
      MeasureState one,
      MeasureState.Due due,
      AgendaQuestion question,
      Reporters.InScope who) {
    LocalDate last = StatusRule.lastDay(one, due);
    if (!question.touches(due, last)) {
      return;
    }
    List<String> reporting =
        who.of(one, due).stream()
            .filter(id -> question.municipality().isEmpty() || id.equals(question.municipality()))
            .toList();
    Map<Status, Long> counts = new TreeMap<>();
    for (String id : reporting) {
      counts.merge(StatusRule.of(one, due, id, today.date()), 1L, Long::sum);
    }
    boolean asked = question.status().isEmpty() || counts.containsKey(question.status().get());
    if (reporting.isEmpty() || !asked) {
      return;
    }
    rows.add(
        new Row(
            one.measureId(),
            one.planId(),
            one.level(),
            one.municipalityId(),
            one.schoolId(),
            one.number(),
            one.title(),
            one.section(),
            one.executors(),
            due.dueId(),
            due.from(),
            last.toString(),
            !due.to().equals(last.toString()),
            due.territory(),
            counts,
            reporting.size() == 1 ? reporting.get(0) : ""));
  }

  private List<Stored<MeasureState>> measures(AgendaQuestion question, Caller caller) {
    Set<String> ids = new LinkedHashSet<>();
    if (question.plan().isEmpty()) {
      plans.all(caller.scope()).stream()
          .filter(
              plan ->
                  plan.year() >= question.from().getYear() - 1
                      && plan.year() <= question.to().getYear())
          .forEach(plan -> ids.addAll(plan.measureIds()));
    } else {
      Plan plan =
          plans
              .find(question.plan(), caller.scope())
              .map(Stored::body)
              .orElseThrow(() -> Refusal.notFound("План не найден"));
      ids.addAll(plan.measureIds());
    }
    return List.copyOf(measures.findAll(ids, caller.scope()).values());
  }
}
