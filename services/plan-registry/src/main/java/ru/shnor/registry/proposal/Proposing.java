package ru.shnor.registry.proposal;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.registry.draft.MeasureDraft;
import ru.shnor.registry.draft.PlanReader;
import ru.shnor.registry.draft.PlanReading;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.measure.DueTimes;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plan;
import ru.shnor.wire.event.MeasureState;

/** Reads a file into a proposal; nothing of the plan is changed. */
@Component
class Proposing {

  private final PlanReader reader;
  private final Proposals proposals;
  private final Today today;

  Proposing(PlanReader reader, Proposals proposals, Today today) {
    this.reader = reader;
    this.proposals = proposals;
    this.today = today;
  }

  /**
   * Reads a file.
   *
   * @param name of the file, for people
   * @throws Refusal 422 or 413 if it is no plan
   */
  Proposal propose(Path file, String name, Owner owner, int year, Caller caller) {
    PlanReading.Draft draft = read(file, year);
    String planId = Plan.id(owner.level(), year, owner.municipalityId(), owner.schoolId());
    String now = today.instant().toString();
    List<MeasureState> measures =
        draft.measures().stream().map(one -> measure(one, planId, owner, year, now)).toList();
    Proposal proposal =
        new Proposal(
            UUID.randomUUID().toString(),
            planId,
            year,
            owner.level(),
            owner.municipalityId(),
            owner.schoolId(),
            name,
            draft.sections().stream()
                .map(one -> new Plan.Section(one.annex(), one.title(), one.tasks()))
                .toList(),
            measures,
            draft.questions().stream().map(Question::text).toList(),
            now,
            caller.subject());
    proposals.add(proposal);
    return proposal;
  }

  private PlanReading.Draft read(Path file, int year) {
    try {
      PlanReading reading = reader.read(file, year);
      if (reading instanceof PlanReading.Draft draft) {
        return draft;
      }
      throw Refusal.unprocessable(
          "UNRECOGNISED", reading instanceof PlanReading.NotAPlan no ? no.message() : "");
    } catch (UnreadableFile e) {
      String text = e.text() + " " + e.advice();
      throw e.code().equals("TOO_LARGE")
          ? Refusal.tooLarge(text)
          : Refusal.unprocessable(e.code(), text);
    }
  }

  private static MeasureState measure(
      MeasureDraft one, String planId, Owner owner, int year, String now) {
    return new MeasureState(
        MeasureState.id(planId, one.annex(), one.number()),
        planId,
        year,
        owner.level(),
        owner.municipalityId(),
        owner.schoolId(),
        one.annex(),
        one.number(),
        one.section(),
        one.title(),
        one.executors(),
        one.deadline(),
        one.kind(),
        DueTimes.isMunicipal(one.executors()),
        DueTimes.of(one.due()),
        List.of(),
        List.of(),
        one.questions().stream().map(Question::text).toList(),
        now);
  }
}
