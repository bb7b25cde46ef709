package ru.shnor.registry.past;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.draft.Deadlines;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.measure.MeasureView;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.wire.event.MeasureState;

/** A plan as it was at the end of a day in Irkutsk, and the difference between two days. */
@RestController
class PastController {

  private final Plans plans;
  private final Measures measures;
  private final Reporters reporters;
  private final Deadlines deadlines;

  PastController(Plans plans, Measures measures, Reporters reporters, Deadlines deadlines) {
    this.plans = plans;
    this.measures = measures;
    this.reporters = reporters;
    this.deadlines = deadlines;
  }

  /**
   * What differs in a measure between two days.
   *
   * @param added true if there was no such measure on the first day
   * @param changes edits and decisions between
   * @param before how many of its times had which status
   */
  record Difference(
      String measureId,
      String number,
      String title,
      boolean added,
      List<MeasureState.Change> changes,
      int reports,
      Map<Status, Long> before,
      Map<Status, Long> after) {}

  @GetMapping("/api/plans/{id}/at")
  List<MeasureView> at(@PathVariable String id, @RequestParam String date, Caller caller) {
    LocalDate day = day(date);
    Reporters.InScope who = reporters.in(caller.scope());
    return stored(id, caller).stream()
        .flatMap(one -> view(one, day, who, caller).stream())
        .toList();
  }

  @GetMapping("/api/plans/{id}/difference")
  List<Difference> difference(
      @PathVariable String id, @RequestParam String from, @RequestParam String to, Caller caller) {
    LocalDate first = day(from);
    LocalDate last = day(to);
    if (last.isBefore(first)) {
      throw Refusal.badRequest("Дата «to» раньше даты «from».");
    }
    Reporters.InScope who = reporters.in(caller.scope());
    List<Difference> found = new ArrayList<>();
    for (Stored<MeasureState> one : stored(id, caller)) {
      Optional<MeasureView> after = view(one, last, who, caller);
      Optional<MeasureView> before = view(one, first, who, caller);
      if (after.isPresent() && differ(before, after.get())) {
        found.add(difference(before, after.get()));
      }
    }
    return found;
  }

  private static boolean differ(Optional<MeasureView> before, MeasureView after) {
    return before.isEmpty()
        || before.get().changes().size() != after.changes().size()
        || before.get().reports().size() != after.reports().size()
        || !before.get().counts().equals(after.counts());
  }

  private static Difference difference(Optional<MeasureView> before, MeasureView after) {
    int changes = before.map(one -> one.changes().size()).orElse(0);
    return new Difference(
        after.id(),
        after.number(),
        after.title(),
        before.isEmpty(),
        after.changes().subList(changes, after.changes().size()),
        after.reports().size() - before.map(one -> one.reports().size()).orElse(0),
        before.map(MeasureView::counts).orElse(Map.of()),
        after.counts());
  }

  private Optional<MeasureView> view(
      Stored<MeasureState> one, LocalDate day, Reporters.InScope who, Caller caller) {
    return AsOf.at(one.body(), Today.endOf(day), deadlines)
        .map(
            was ->
                MeasureView.of(
                    new Stored<>(one.id(), one.revision(), was), who, caller.scope(), day));
  }

  private List<Stored<MeasureState>> stored(String id, Caller caller) {
    Plan plan =
        plans
            .find(id, caller.scope())
            .map(Stored::body)
            .orElseThrow(() -> Refusal.notFound("План не найден"));
    var known = measures.findAll(plan.measureIds(), caller.scope());
    return plan.measureIds().stream()
        .flatMap(one -> Optional.ofNullable(known.get(one)).stream())
        .toList();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("Дата «%s»: нужна вида 2024-06-30.".formatted(text));
    }
  }
}
