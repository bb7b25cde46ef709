package ru.shnor.registry.settling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.approval.Locks;
import ru.shnor.registry.measure.DueTimes;
import ru.shnor.registry.measure.Editing;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.registry.request.Body;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * Dates of the events that deadlines wait for («по итогам ВПР», «расписание экзаменов»): entered
 * once for all measures of the plan that wait for the same, they make them due.
 */
@Component
class EventDates {

  private static final String EVENT = "event";
  private static final int ATTEMPTS = 50;
  private static final int MOST_DATES = 60;

  private final Plans plans;
  private final Measures measures;
  private final Today today;
  private final Locks locks;

  EventDates(Plans plans, Measures measures, Today today, Locks locks) {
    this.plans = plans;
    this.measures = measures;
    this.today = today;
    this.locks = locks;
  }

  /**
   * An event as the plan writes it.
   *
   * @param dates ISO, both included; empty if nobody has entered any
   */
  record Event(String wording, List<Waiting> measures, List<Dates> dates) {}

  /** A measure that waits for it. */
  record Waiting(String measureId, String number, String title, int reports) {}

  /** First and last day. */
  record Dates(String from, String to) {}

  /** Events of a plan, in its order. */
  List<Event> of(String planId, Scope scope) {
    Map<String, List<MeasureState>> byWording = new LinkedHashMap<>();
    for (Stored<MeasureState> one : waiting(planId, scope)) {
      byWording
          .computeIfAbsent(one.body().deadline(), wording -> new ArrayList<>())
          .add(one.body());
    }
    return byWording.entrySet().stream()
        .map(entry -> event(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Event event(String wording, List<MeasureState> waiting) {
    return new Event(
        wording,
        waiting.stream()
            .map(
                one ->
                    new Waiting(one.measureId(), one.number(), one.title(), one.reports().size()))
            .toList(),
        waiting.get(0).due().stream().map(one -> new Dates(one.from(), one.to())).toList());
  }

  /**
   * Enters the dates. The same again changes nothing. Dates somebody has reported on stay as they
   * are: further ones may only follow them.
   */
  List<Event> enter(String planId, Body body, Caller caller) {
    Plan plan = plan(planId, caller.scope());
    if (plan.level() == PlanLevel.REGION && !caller.scope().isRegion()) {
      throw Refusal.notFound("План не найден");
    }
    locks.refuseLocked(planId, caller.scope());
    String wording = body.text("event");
    String reason = body.text("reason");
    if (reason.isEmpty()) {
      throw Refusal.badRequest("Поле «reason»: укажите документ, которым установлены даты.");
    }
    List<MeasureState.Due> due = DueTimes.everywhere(periods(body, plan.year()));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<Stored<MeasureState>> waiting =
          waiting(planId, caller.scope()).stream()
              .filter(one -> one.body().deadline().equals(wording))
              .toList();
      if (waiting.isEmpty()) {
        throw Refusal.unprocessable(
            "NO_SUCH_EVENT", "Ни одно мероприятие плана не ждёт события «%s».".formatted(wording));
      }
      List<Change<MeasureState>> changes = new ArrayList<>();
      waiting.forEach(one -> dated(one, due, reason, caller).ifPresent(changes::add));
      if (measures.saveAll(changes).isEmpty()) {
        return of(planId, caller.scope());
      }
    }
    throw Refusal.conflict("План всё время меняют другие. Повторите через минуту.");
  }

  private Optional<Change<MeasureState>> dated(
      Stored<MeasureState> stored, List<MeasureState.Due> due, String reason, Caller caller) {
    MeasureState measure = stored.body();
    boolean onlyAdds =
        due.size() >= measure.due().size()
            && due.subList(0, measure.due().size()).equals(measure.due());
    if (!measure.reports().isEmpty() && !onlyAdds) {
      throw Refusal.unprocessable(
          "REPORTED",
          "По мероприятию %s уже отчитывались: прежние даты нельзя заменить, можно перенести срок или добавить следующие."
              .formatted(measure.number()));
    }
    Editing editing =
        new Editing(measure, stored.revision() + 1, caller.subject(), today.instant(), reason)
            .dates(due);
    return editing.changed()
        ? Optional.of(new Change<>(stored.id(), stored.revision(), editing.result()))
        : Optional.empty();
  }

  private static List<DueTimes.Period> periods(Body body, int year) {
    List<DueTimes.Period> periods = new ArrayList<>();
    for (Body one : body.bodies("dates")) {
      LocalDate from = one.date("from");
      LocalDate to = one.has("to") ? one.date("to") : from;
      if (to.isBefore(from)) {
        throw Refusal.unprocessable(
            "BEFORE_BEGINNING", "Последний день %s раньше первого %s.".formatted(to, from));
      }
      if (from.getYear() < year || to.getYear() > year + 1) {
        throw Refusal.unprocessable(
            "OTHER_YEAR", "Даты %s – %s не относятся к плану на %d год.".formatted(from, to, year));
      }
      if (!periods.isEmpty() && from.isBefore(periods.get(periods.size() - 1).from())) {
        throw Refusal.unprocessable("NOT_IN_ORDER", "Даты должны идти по порядку.");
      }
      periods.add(new DueTimes.Period(from, to));
    }
    if (periods.isEmpty() || periods.size() > MOST_DATES) {
      throw Refusal.badRequest(
          "Поле «dates»: нужно от 1 до %d промежутков с датами.".formatted(MOST_DATES));
    }
    return periods;
  }

  private List<Stored<MeasureState>> waiting(String planId, Scope scope) {
    Plan plan = plan(planId, scope);
    var known = measures.findAll(plan.measureIds(), scope);
    return plan.measureIds().stream()
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .filter(one -> one.body().kind().equals(EVENT))
        .toList();
  }

  private Plan plan(String planId, Scope scope) {
    return plans
        .find(planId, scope)
        .map(Stored::body)
        .orElseThrow(() -> Refusal.notFound("План не найден"));
  }
}
