package ru.shnor.registry.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.draft.Deadlines;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.measure.DueTimes;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.wire.event.MeasureState;

/**
 * Next year's draft: the measures of a plan with every year one later, and at each what became of
 * it this year as a question. It is a proposal like one from a file: looked at, then confirmed.
 */
@Component
class NextYear {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

  private final Plans plans;
  private final Measures measures;
  private final Reporters reporters;
  private final Deadlines deadlines;
  private final Proposals proposals;
  private final Today today;

  NextYear(
      Plans plans,
      Measures measures,
      Reporters reporters,
      Deadlines deadlines,
      Proposals proposals,
      Today today) {
    this.plans = plans;
    this.measures = measures;
    this.reporters = reporters;
    this.deadlines = deadlines;
    this.proposals = proposals;
    this.today = today;
  }

  Proposal draft(String planId, Caller caller) {
    Plan plan =
        plans
            .find(planId, caller.scope())
            .map(Stored::body)
            .filter(
                one ->
                    Proposals.mayPropose(
                        caller.scope(), one.level(), one.municipalityId(), one.schoolId()))
            .orElseThrow(() -> Refusal.notFound("План не найден"));
    var known = measures.findAll(plan.measureIds(), caller.scope());
    Reporters.InScope who = reporters.in(caller.scope());
    int year = plan.year() + 1;
    String nextId = Plan.id(plan.level(), year, plan.municipalityId(), plan.schoolId());
    Proposal proposal =
        new Proposal(
            UUID.randomUUID().toString(),
            nextId,
            year,
            plan.level(),
            plan.municipalityId(),
            plan.schoolId(),
            "проект по плану %d года".formatted(plan.year()),
            plan.sections(),
            plan.measureIds().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(one -> next(one.body(), nextId, year, who))
                .toList(),
            List.of(
                "Проект составлен по плану %d года: годы в тексте сдвинуты на один, итоги года показаны вопросами."
                    .formatted(plan.year())),
            today.instant().toString(),
            caller.subject());
    proposals.add(proposal);
    return proposal;
  }

  private MeasureState next(MeasureState one, String planId, int year, Reporters.InScope who) {
    String deadline = later(one.deadline());
    Deadlines.Read read = deadlines.read(deadline, year);
    List<String> questions = new ArrayList<>(read.questions());
    outcome(one, who).ifPresent(questions::add);
    if (one.kind().equals("until") || one.kind().equals("dates")) {
      questions.add("Точные даты срока сдвинуты на год: проверьте их.");
    }
    return new MeasureState(
        MeasureState.id(planId, one.annex(), one.number()),
        planId,
        year,
        one.level(),
        one.municipalityId(),
        one.schoolId(),
        one.annex(),
        one.number(),
        later(one.section()),
        later(one.title()),
        one.executors(),
        deadline,
        read.kind(),
        DueTimes.isMunicipal(one.executors()),
        DueTimes.of(read.due()),
        List.of(),
        List.of(),
        questions,
        today.instant().toString());
  }

  static String later(String text) {
    return YEAR.matcher(text)
        .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + 1));
  }

  /** What became of it, if that asks for a decision. */
  private Optional<String> outcome(MeasureState one, Reporters.InScope who) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (MeasureState.Due due : one.due()) {
      who.of(one, due)
          .forEach(id -> counts.merge(StatusRule.of(one, due, id, today.date()), 1, Integer::sum));
    }
    List<String> words = new ArrayList<>();
    for (Status status :
        List.of(Status.OVERDUE, Status.DONE_LATE, Status.CANCELLED, Status.NO_REQUEST)) {
      Optional.ofNullable(counts.get(status))
          .ifPresent(count -> words.add("%s — %d".formatted(status.title(), count)));
    }
    boolean moved =
        one.changes().stream().anyMatch(change -> change.what() == MeasureState.What.MOVED);
    if (moved) {
      words.add("срок переносили");
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Итоги %d года: %s. Оставить, уточнить или снять мероприятие?"
                .formatted(one.year(), String.join(", ", words)));
  }
}
