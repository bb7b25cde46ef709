package ru.shnor.analytics.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.note.dynamics.DynamicsFacts;
import ru.shnor.analytics.note.dynamics.DynamicsFacts.NamedSchool;
import ru.shnor.analytics.note.dynamics.DynamicsNote;
import ru.shnor.analytics.note.roadmap.RoadMapFacts;
import ru.shnor.analytics.note.roadmap.RoadMapNote;
import ru.shnor.analytics.note.words.Notes;
import ru.shnor.analytics.projection.PlanCopy;
import ru.shnor.analytics.view.Asked;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.SurveyState;

/** Finds the facts of a note and writes it. */
@Component
class NoteWriter {

  private final Asked asked;
  private final PlanCopy plans;
  private final Clock clock;

  NoteWriter(Asked asked, PlanCopy plans, Clock clock) {
    this.asked = asked;
    this.plans = plans;
    this.clock = clock;
  }

  /** What can be made for a reader. */
  NoteChoices choices(Scope scope) {
    return new NoteChoices(
        Arrays.stream(NoteKind.values())
            .filter(one -> one.open(scope))
            .map(NoteChoices.Kind::of)
            .toList(),
        asked.snapshot().results().values().stream()
            .filter(one -> one.body().procedure() == Procedure.VPR)
            .map(one -> one.body().year())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList(),
        plans.measures().stream()
            .map(MeasureState::year)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList(),
        municipalities().entrySet().stream()
            .filter(one -> scope.coversMunicipality(one.getKey()))
            .map(one -> new NoteChoices.Named(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(NoteChoices.Named::name))
            .toList(),
        scope.isRegion()
            ? plans.surveys().stream()
                .filter(SurveyState::closed)
                .map(one -> new NoteChoices.Named(one.surveyId(), one.title()))
                .sorted(Comparator.comparing(NoteChoices.Named::name))
                .toList()
            : List.of());
  }

  /**
   * Writes a note.
   *
   * @throws Refusal if a parameter is missing or makes no sense, or there are no data
   */
  Document write(
      NoteKind kind, Wanted wanted, LocalDate date, Optional<String> number, Scope scope) {
    return switch (kind) {
      case DYNAMICS -> dynamics(wanted, date, number, scope);
      case ACHIEVEMENTS -> achievements(wanted, date, number);
      case ROADMAP_MONITORING ->
          RoadMapNote.monitoring(roadMap(wanted, Optional.empty()), date, number);
      case ROADMAP_REGION -> RoadMapNote.region(roadMap(wanted, Optional.empty()), date, number);
      case ROADMAP_MUNICIPALITY -> municipality(wanted, date, number, scope);
      case SURVEY -> survey(wanted, date, number);
    };
  }

  private Document dynamics(Wanted wanted, LocalDate date, Optional<String> number, Scope scope) {
    Asked.Answered answered =
        asked.answer(
            new Asked.Question(
                Wanted.required(wanted.base(), "base"),
                Wanted.required(wanted.report(), "report"),
                wanted.list(),
                wanted.minN(),
                wanted.definition()),
            scope);
    return DynamicsNote.of(
        new DynamicsFacts(
            answered.computation(),
            answered.definition(),
            answered.schools().stream()
                .map(one -> new NamedSchool(one.id(), one.name(), one.municipalityName()))
                .toList()),
        date,
        number);
  }

  private Document achievements(Wanted wanted, LocalDate date, Optional<String> number) {
    int year = Wanted.required(wanted.year(), "year");
    AchievementFacts facts = AchievementFacts.of(asked.snapshot(), year);
    if (facts.works().isEmpty()) {
      throw Refusal.notFound("За %d год нет результатов ВПР".formatted(year));
    }
    return AchievementNote.of(facts, date, number);
  }

  private Document municipality(
      Wanted wanted, LocalDate date, Optional<String> number, Scope scope) {
    String id =
        scope instanceof Scope.Municipality own
            ? own.id()
            : Wanted.required(wanted.municipality(), "municipality");
    if (wanted.municipality().filter(one -> !one.equals(id)).isPresent()) {
      throw Refusal.notFound("Такого муниципалитета нет");
    }
    String name =
        Optional.ofNullable(municipalities().get(id))
            .orElseThrow(() -> Refusal.notFound("Такого муниципалитета нет"));
    return RoadMapNote.municipality(roadMap(wanted, Optional.of(id)), name, date, number);
  }

  private RoadMapFacts roadMap(Wanted wanted, Optional<String> municipality) {
    int year = Wanted.required(wanted.year(), "year");
    List<MeasureState> measures = plans.measures();
    if (measures.stream().noneMatch(one -> one.year() == year)) {
      throw Refusal.notFound("Плана на %d год нет".formatted(year));
    }
    return RoadMapFacts.of(
        measures,
        municipalities(),
        year,
        LocalDate.ofInstant(clock.instant(), Notes.ZONE),
        municipality);
  }

  private Map<String, String> municipalities() {
    Map<String, String> names = new TreeMap<>();
    asked
        .snapshot()
        .schools()
        .values()
        .forEach(one -> names.put(one.body().municipalityId(), one.body().municipalityName()));
    return names;
  }

  private Document survey(Wanted wanted, LocalDate date, Optional<String> number) {
    String id = Wanted.required(wanted.survey(), "survey");
    SurveyState survey =
        plans.surveys().stream()
            .filter(one -> one.surveyId().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
    if (!survey.closed()) {
      throw Refusal.conflict("Опрос ещё идёт: справка составляется после его закрытия");
    }
    return SurveyNote.of(survey, municipalities(), date, number);
  }
}
