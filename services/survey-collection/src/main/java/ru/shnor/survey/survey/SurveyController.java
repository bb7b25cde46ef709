package ru.shnor.survey.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.directory.KnownLists;
import ru.shnor.survey.directory.KnownSchools;
import ru.shnor.survey.questionnaire.Questionnaires;
import ru.shnor.survey.scoring.BadInput;
import ru.shnor.survey.scoring.KeyFile;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.SchoolState;

/** Surveys are made and closed here. */
@RestController
class SurveyController {

  private static final int MOST_SCHOOLS = 2000;

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final KnownSchools schools;
  private final KnownLists lists;
  private final SurveySettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SurveyController(
      Surveys surveys,
      Questionnaires questionnaires,
      KnownSchools schools,
      KnownLists lists,
      SurveySettings settings,
      Clock clock) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.schools = schools;
    this.lists = lists;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a new survey is to be. */
  record NewSurvey(
      String title,
      String questionnaireId,
      int version,
      Audience audience,
      LocalDate opens,
      LocalDate closes,
      Optional<Integer> threshold,
      Optional<String> key,
      Optional<String> consent,
      Optional<List<String>> schools,
      Optional<FromList> list) {

    private List<String> named() {
      return schools.orElse(List.of());
    }
  }

  /**
   * Schools of a yearly list, instead of their ids.
   *
   * @param municipality id, if only those of one
   */
  record FromList(ListKind kind, int year, Optional<String> municipality) {}

  /** A survey as the API shows it: never its secret. */
  record SurveyView(
      String surveyId,
      String title,
      String questionnaireId,
      int version,
      Audience audience,
      String audienceTitle,
      LocalDate opens,
      LocalDate closes,
      Survey.Phase phase,
      int threshold,
      int schools,
      boolean figures) {}

  @GetMapping("/api/surveys")
  List<SurveyView> all(Caller caller) {
    return surveys.all(caller.scope()).stream().map(one -> view(one, caller)).toList();
  }

  @GetMapping("/api/surveys/{id}")
  SurveyView one(@PathVariable String id, Caller caller) {
    return view(found(id, caller), caller);
  }

  @PostMapping("/api/surveys")
  @ResponseStatus(HttpStatus.CREATED)
  SurveyView add(@RequestBody NewSurvey wanted, Caller caller) {
    region(caller);
    List<String> asked = schools(wanted, caller);
    check(wanted, asked);
    questionnaires.form(wanted.questionnaireId(), wanted.version());
    Map<String, SchoolState> known = schools.byIds(asked, caller.scope());
    List<String> unknown = asked.stream().filter(id -> !known.containsKey(id)).limit(20).toList();
    if (!unknown.isEmpty()) {
      throw Refusal.badRequest(
          "Таких школ в реестре нет: %s.".formatted(String.join(", ", unknown)));
    }
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    Survey survey =
        new Survey(
            UUID.randomUUID().toString(),
            wanted.title().strip(),
            wanted.questionnaireId(),
            wanted.version(),
            wanted.audience(),
            wanted.opens(),
            wanted.closes(),
            wanted.threshold().orElse(5),
            wanted.key().orElse(""),
            wanted.consent().orElse("").strip(),
            known.values().stream().map(SurveyController::school).sorted(BY_ID).toList(),
            Base64.getEncoder().encodeToString(secret),
            "",
            caller.name());
    surveys.add(survey);
    return view(survey, caller);
  }

  /** Lists a survey may take its schools from. */
  @GetMapping("/api/school-lists")
  List<KnownLists.YearList> lists(Caller caller) {
    region(caller);
    return lists.all(caller.scope());
  }

  private List<String> schools(NewSurvey wanted, Caller caller) {
    if (wanted.list().isEmpty()) {
      return wanted.named();
    }
    FromList from = wanted.list().get();
    List<String> listed = lists.schools(from.kind(), from.year(), caller.scope());
    String only = from.municipality().orElse("");
    Set<String> there = schools.byIds(listed, scope(only, caller)).keySet();
    return listed.stream().filter(there::contains).toList();
  }

  private static Scope scope(String municipality, Caller caller) {
    return municipality.isEmpty() ? caller.scope() : new Scope.Municipality(municipality);
  }

  @PostMapping("/api/surveys/{id}/close")
  SurveyView close(@PathVariable String id, Caller caller) {
    region(caller);
    return view(surveys.close(found(id, caller).surveyId()), caller);
  }

  private static final java.util.Comparator<SurveySchool> BY_ID =
      java.util.Comparator.comparing(SurveySchool::schoolId);

  private static SurveySchool school(SchoolState school) {
    return new SurveySchool(
        school.schoolId(), school.name(), school.municipalityId(), school.municipalityName(), 0);
  }

  private static void check(NewSurvey wanted, List<String> asked) {
    if (wanted.title().isBlank() || wanted.title().length() > 300) {
      throw Refusal.badRequest("title: нужно название опроса до 300 знаков.");
    }
    if (wanted.closes().isBefore(wanted.opens())) {
      throw Refusal.badRequest("closes: последний день раньше первого.");
    }
    int threshold = wanted.threshold().orElse(5);
    if (threshold < 5 || threshold > 100) {
      throw Refusal.badRequest("threshold: порог — от 5 до 100 ответов.");
    }
    if (asked.isEmpty() || asked.size() > MOST_SCHOOLS) {
      throw Refusal.badRequest(
          "schools: нужно от 1 до %d школ; в выбранном перечне их нет или слишком много."
              .formatted(MOST_SCHOOLS));
    }
    if (new HashSet<>(asked).size() < asked.size()) {
      throw Refusal.badRequest("schools: школа названа дважды.");
    }
    if (wanted.audience() == Audience.PUPILS && wanted.consent().orElse("").isBlank()) {
      throw Refusal.badRequest(
          "consent: для опроса обучающихся укажите документ, на котором основано согласие законных"
              + " представителей.");
    }
    try {
      wanted.key().ifPresent(KeyFile::parse);
    } catch (BadInput e) {
      throw Refusal.badRequest("key: " + e.text());
    }
  }

  private Survey found(String id, Caller caller) {
    return surveys
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
  }

  private static void region(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }

  private SurveyView view(Survey survey, Caller caller) {
    return new SurveyView(
        survey.surveyId(),
        survey.title(),
        survey.questionnaireId(),
        survey.version(),
        survey.audience(),
        survey.audience().title(),
        survey.opens(),
        survey.closes(),
        survey.phase(surveys.today()),
        survey.threshold(),
        (int)
            survey.schools().stream()
                .filter(one -> caller.scope().covers(one.municipalityId(), one.schoolId()))
                .count(),
        survey.isSettled(clock.instant(), settings.settle()));
  }
}
