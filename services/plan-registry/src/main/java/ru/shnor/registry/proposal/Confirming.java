package ru.shnor.registry.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.approval.Locks;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Place;
import ru.shnor.registry.measure.Editing;
import ru.shnor.registry.measure.MeasureCopy;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.wire.event.MeasureState;

/**
 * Makes a proposal the plan: new measures are added, changed ones changed and written down, reports
 * stay. Measures first, then the plan that lists them; the same again completes what a crash has
 * cut.
 */
@Component
class Confirming {

  private static final int ATTEMPTS = 50;

  private final Measures measures;
  private final Plans plans;
  private final Gazetteer gazetteer;
  private final Today today;
  private final Locks locks;

  Confirming(Measures measures, Plans plans, Gazetteer gazetteer, Today today, Locks locks) {
    this.measures = measures;
    this.plans = plans;
    this.gazetteer = gazetteer;
    this.today = today;
    this.locks = locks;
  }

  /** How the proposal differs from the plan now. */
  Comparison compare(Proposal proposal, Caller caller) {
    return Comparison.of(proposal.measures(), known(proposal, caller), planned(proposal, caller));
  }

  /**
   * Confirms.
   *
   * @param basis document the plan rests on
   * @param answers ОКТМО by the territory as the file writes it
   * @return what was done
   */
  Comparison confirm(Proposal proposal, String basis, Map<String, String> answers, Caller caller) {
    locks.refuseLocked(proposal.planId(), caller.scope());
    List<MeasureState> settled =
        proposal.measures().stream().map(one -> settled(one, answers)).toList();
    Comparison comparison =
        Comparison.of(settled, known(proposal, caller), planned(proposal, caller));
    Set<String> pending =
        new LinkedHashSet<>(settled.stream().map(MeasureState::measureId).toList());
    for (int attempt = 0; !pending.isEmpty() && attempt < ATTEMPTS; attempt++) {
      Map<String, Stored<MeasureState>> known = known(proposal, caller);
      List<Change<MeasureState>> changes = new ArrayList<>();
      for (MeasureState one : settled) {
        if (pending.contains(one.measureId())) {
          change(one, Optional.ofNullable(known.get(one.measureId())), proposal, caller)
              .ifPresent(changes::add);
        }
      }
      pending = measures.saveAll(changes);
    }
    if (!pending.isEmpty()) {
      throw Refusal.conflict("План всё время меняют другие. Подтвердите ещё раз через минуту.");
    }
    save(proposal, basis, caller);
    return comparison;
  }

  private Optional<Change<MeasureState>> change(
      MeasureState one, Optional<Stored<MeasureState>> known, Proposal proposal, Caller caller) {
    if (known.isEmpty()) {
      return Optional.of(new Change<>(one.measureId(), 0, one));
    }
    Stored<MeasureState> before = known.get();
    Editing editing =
        new Editing(
                before.body(),
                before.revision() + 1,
                caller.subject(),
                today.instant(),
                "файл «%s»".formatted(proposal.file()))
            .section(one.section())
            .title(one.title())
            .executors(one.executors())
            .deadline(one.deadline(), one.kind(), one.due(), one.questions());
    return editing.changed()
        ? Optional.of(new Change<>(one.measureId(), before.revision(), editing.result()))
        : Optional.empty();
  }

  private MeasureState settled(MeasureState one, Map<String, String> answers) {
    List<MeasureState.Due> due = one.due().stream().map(time -> settled(time, answers)).toList();
    List<String> questions =
        one.questions().stream()
            .filter(
                text ->
                    answers.keySet().stream()
                        .noneMatch(name -> text.startsWith("Территории «" + name + "»")))
            .toList();
    return MeasureCopy.of(one).due(due).questions(questions).build();
  }

  private MeasureState.Due settled(MeasureState.Due time, Map<String, String> answers) {
    String oktmo = time.oktmo().isEmpty() ? answers.getOrDefault(time.territory(), "") : "";
    if (oktmo.isEmpty()) {
      return time;
    }
    Place place =
        gazetteer.places().stream()
            .filter(one -> one.oktmo().equals(oktmo))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.unprocessable(
                        "NO_SUCH_PLACE",
                        "В реестре нет муниципалитета с ОКТМО %s.".formatted(oktmo)));
    return new MeasureState.Due(time.dueId(), time.from(), time.to(), place.oktmo(), place.name());
  }

  private void save(Proposal proposal, String basis, Caller caller) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Stored<Plan>> before = plans.find(proposal.planId(), caller.scope());
      Set<String> ids =
          new LinkedHashSet<>(proposal.measures().stream().map(MeasureState::measureId).toList());
      before.ifPresent(plan -> ids.addAll(plan.body().measureIds()));
      Plan plan =
          new Plan(
              proposal.planId(),
              proposal.year(),
              proposal.level(),
              proposal.municipalityId(),
              proposal.schoolId(),
              basis,
              proposal.sections(),
              List.copyOf(ids),
              today.instant().toString(),
              caller.subject());
      if (plans.save(plan, before.map(Stored::revision).orElse(0L))) {
        return;
      }
    }
    throw Refusal.conflict("План всё время меняют другие. Подтвердите ещё раз через минуту.");
  }

  private Map<String, Stored<MeasureState>> known(Proposal proposal, Caller caller) {
    return measures.findAll(
        proposal.measures().stream().map(MeasureState::measureId).toList(), caller.scope());
  }

  private List<String> planned(Proposal proposal, Caller caller) {
    return plans
        .find(proposal.planId(), caller.scope())
        .map(one -> one.body().measureIds())
        .orElse(List.of());
  }
}
