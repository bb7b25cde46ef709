package ru.shnor.survey.result;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.intake.Response;
import ru.shnor.survey.intake.Responses;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;
import ru.shnor.survey.survey.Surveys;

/** How many have answered, and what. */
@RestController
class ResultController {

  private final Surveys surveys;
  private final Responses responses;
  private final Results results;

  ResultController(Surveys surveys, Responses responses, Results results) {
    this.surveys = surveys;
    this.responses = responses;
    this.results = results;
  }

  /** How many of the invited have answered. */
  record Rate(String id, String name, int invited, int answered) {}

  /** Rates of what is in scope. */
  record Rates(int invited, int answered, List<Rate> municipalities, List<Rate> schools) {}

  /** Live: a rate says who was asked, never what was said. */
  @GetMapping("/api/surveys/{id}/rates")
  Rates rates(@PathVariable String id, Caller caller) {
    Survey survey = found(id, caller);
    Scope scope = caller.scope();
    Map<String, Integer> answered =
        responses.all(id, scope).stream()
            .collect(Collectors.groupingBy(Response::schoolId, Collectors.summingInt(one -> 1)));
    List<SurveySchool> schools =
        survey.schools().stream()
            .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
            .toList();
    List<Rate> bySchool =
        schools.stream()
            .map(
                one ->
                    new Rate(
                        one.schoolId(),
                        one.name(),
                        one.invited(),
                        answered.getOrDefault(one.schoolId(), 0)))
            .toList();
    TreeMap<String, List<SurveySchool>> byMunicipality =
        schools.stream()
            .filter(one -> scope.coversMunicipality(one.municipalityId()))
            .collect(
                Collectors.groupingBy(
                    SurveySchool::municipalityId, TreeMap::new, Collectors.toList()));
    List<Rate> municipalities =
        byMunicipality.values().stream().map(list -> rate(list, answered)).toList();
    return new Rates(
        bySchool.stream().mapToInt(Rate::invited).sum(),
        bySchool.stream().mapToInt(Rate::answered).sum(),
        municipalities,
        bySchool);
  }

  private static Rate rate(List<SurveySchool> schools, Map<String, Integer> answered) {
    SurveySchool any = schools.get(0);
    return new Rate(
        any.municipalityId(),
        any.municipalityName(),
        schools.stream().mapToInt(SurveySchool::invited).sum(),
        schools.stream().mapToInt(one -> answered.getOrDefault(one.schoolId(), 0)).sum());
  }

  @GetMapping("/api/surveys/{id}/results")
  ResultView results(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String school,
      Caller caller) {
    Survey survey = found(id, caller);
    Group group = group(survey, municipality, school, caller.scope());
    return results.of(survey).of(group.territory(), group.name());
  }

  @GetMapping(path = "/api/surveys/{id}/results.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String school,
      Caller caller) {
    ResultView view = results(id, municipality, school, caller);
    byte[] bytes = ResultCsv.of(view).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"results.csv\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  /** Free texts, for the authors of surveys only and only of the whole region. */
  @GetMapping("/api/surveys/{id}/texts")
  Collection<String> texts(@PathVariable String id, @RequestParam String question, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    return results.of(found(id, caller)).texts(question);
  }

  private record Group(Territory territory, String name) {}

  private static Group group(Survey survey, String municipality, String school, Scope scope) {
    if (!school.isEmpty()) {
      return survey
          .school(school)
          .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
          .map(one -> new Group(new Territory(one.municipalityId(), one.schoolId()), one.name()))
          .orElseThrow(() -> Refusal.notFound("Такой школы в опросе нет"));
    }
    if (!municipality.isEmpty()) {
      return survey.schools().stream()
          .filter(one -> one.municipalityId().equals(municipality))
          .filter(one -> scope.coversMunicipality(one.municipalityId()))
          .findFirst()
          .map(one -> new Group(new Territory(municipality, ""), one.municipalityName()))
          .orElseThrow(() -> Refusal.notFound("Такого муниципалитета в опросе нет"));
    }
    if (!scope.isRegion()) {
      throw Refusal.notFound("Укажите school или municipality: весь регион вам не показывается");
    }
    return new Group(Territory.REGION, "Регион");
  }

  private Survey found(String id, Caller caller) {
    return surveys
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
  }
}
