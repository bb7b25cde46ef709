package ru.shnor.survey.effect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.directory.KnownLists;
import ru.shnor.survey.directory.KnownMeasures;
import ru.shnor.survey.directory.KnownSchools;
import ru.shnor.survey.questionnaire.QuestionnaireVersion;
import ru.shnor.survey.questionnaire.Questionnaires;
import ru.shnor.survey.result.Results;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.Surveys;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.SchoolState;

/** The survey of schools on the measures they took part in. */
@RestController
class EffectController {

  private static final int MOST_MEASURES = 100;

  private final KnownMeasures measures;
  private final KnownSchools schools;
  private final KnownLists lists;
  private final Questionnaires questionnaires;
  private final Surveys surveys;
  private final Results results;

  EffectController(
      KnownMeasures measures,
      KnownSchools schools,
      KnownLists lists,
      Questionnaires questionnaires,
      Surveys surveys,
      Results results) {
    this.measures = measures;
    this.schools = schools;
    this.lists = lists;
    this.questionnaires = questionnaires;
    this.surveys = surveys;
    this.results = results;
  }

  /**
   * For whom.
   *
   * @param year of the plan
   * @param schools ids, such as those without positive dynamics
   * @param list or all schools of this list of the year
   */
  record Wanted(int year, Optional<List<String>> schools, Optional<ListKind> list) {}

  /**
   * The draft that was made.
   *
   * @param measures titles in the order of the plan
   */
  record Made(String questionnaireId, int version, String title, List<String> measures) {}

  @PostMapping("/api/measure-questionnaires")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@RequestBody Wanted wanted, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    Set<String> asked =
        new HashSet<>(
            wanted
                .schools()
                .or(
                    () ->
                        wanted
                            .list()
                            .map(kind -> lists.schools(kind, wanted.year(), caller.scope())))
                .orElse(List.of()));
    Map<String, SchoolState> known = schools.byIds(asked, caller.scope());
    if (known.isEmpty()) {
      throw Refusal.badRequest("Укажите schools или list: таких школ в реестре нет.");
    }
    Set<String> municipalities =
        known.values().stream().map(SchoolState::municipalityId).collect(Collectors.toSet());
    List<MeasureState> taken =
        measures.takenPart(wanted.year(), known.keySet(), municipalities, caller.scope());
    if (taken.isEmpty() || taken.size() > MOST_MEASURES) {
      throw Refusal.unprocessable(
          "NO_MEASURES",
          "Мероприятий, в отчётах по которым участвовали эти школы, %d; для анкеты нужно от 1 до %d."
              .formatted(taken.size(), MOST_MEASURES));
    }
    QuestionnaireVersion draft =
        questionnaires.saveDraft(
            "measures-" + wanted.year(),
            "Какие меры помогли школе, %d год".formatted(wanted.year()),
            WireJson.text(MeasureForm.of(wanted.year(), taken)),
            caller.name());
    return new Made(
        draft.questionnaireId(),
        draft.version(),
        draft.title(),
        taken.stream().map(MeasureState::title).toList());
  }

  /** Measures in the order of the plan, not of the answers: this is no ranking. */
  @GetMapping("/api/surveys/{id}/measures")
  List<Effect> effects(@PathVariable String id, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    Survey survey =
        surveys.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
    return results.rows(survey, MeasureForm.QUESTION).stream()
        .map(one -> Effect.of(one, survey.threshold()))
        .toList();
  }
}
