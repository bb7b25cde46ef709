package ru.shnor.survey.result;

import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.Surveys;

/** What was answered, once it is over. */
@RestController
class ResultController {

  private final Surveys surveys;
  private final Results results;

  ResultController(Surveys surveys, Results results) {
    this.surveys = surveys;
    this.results = results;
  }

  @GetMapping("/api/surveys/{id}/results")
  ResultView results(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String school,
      Caller caller) {
    Survey survey = found(id, caller);
    Territory.Named group = Territory.in(survey, municipality, school, caller.scope());
    return results.of(survey).of(group.territory(), group.name());
  }

  /** Free texts, for the authors of surveys only and only of the whole region. */
  @GetMapping("/api/surveys/{id}/texts")
  Collection<String> texts(@PathVariable String id, @RequestParam String question, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    return results.of(found(id, caller)).texts(question);
  }

  private Survey found(String id, Caller caller) {
    return surveys
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
  }
}
