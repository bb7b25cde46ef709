package ru.shnor.analytics.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.indicator.Outcome;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.view.Answers.DefinitionOutcome;
import ru.shnor.analytics.view.Answers.DefinitionView;
import ru.shnor.analytics.view.Answers.SchoolRow;
import ru.shnor.analytics.view.Answers.SchoolView;
import ru.shnor.analytics.view.Asked.Answered;
import ru.shnor.analytics.view.Asked.ListedSchool;
import ru.shnor.analytics.view.Asked.Question;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Schools of the list with their outcomes, and «почему так» for one of them. */
@RestController
class SchoolController {

  private final Asked asked;

  SchoolController(Asked asked) {
    this.asked = asked;
  }

  @GetMapping("/api/indicator/schools")
  List<SchoolRow> schools(
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Answered answered =
        asked.answer(
            new Question(base, report, list, minN, definition),
            Narrowing.of(parameters),
            caller.scope());
    Map<String, SchoolStanding> standings = new HashMap<>();
    answered
        .computation()
        .honest(answered.definition(), answered.ids())
        .ifPresent(
            one -> one.schools().forEach(school -> standings.put(school.schoolId(), school)));
    return answered.schools().stream()
        .map(school -> row(answered, school, Optional.ofNullable(standings.get(school.id()))))
        .toList();
  }

  private static SchoolRow row(
      Answered answered, ListedSchool school, Optional<SchoolStanding> standing) {
    Outcome outcome =
        answered.computation().evaluation().outcome(answered.definition(), school.id());
    return new SchoolRow(
        school.id(),
        school.name(),
        school.municipalityId(),
        school.municipalityName(),
        outcome.code(),
        not(outcome).map(one -> one.reason().name()),
        not(outcome).map(NotEvaluable::text),
        standing.map(HonestAnswers::brief));
  }

  @GetMapping("/api/indicator/schools/{id}")
  SchoolView school(
      @PathVariable String id,
      @RequestParam Integer base,
      @RequestParam Integer report,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam Map<String, String> parameters,
      Caller caller) {
    Answered answered =
        asked.answer(
            new Question(base, report, list, minN, definition),
            Narrowing.of(parameters),
            caller.scope());
    ListedSchool school =
        answered.schools().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("В перечне нет такой школы"));
    Computation computation = answered.computation();
    Outcome outcome = computation.evaluation().outcome(answered.definition(), id);
    return new SchoolView(
        id,
        school.name(),
        school.municipalityId(),
        school.municipalityName(),
        DefinitionView.of(answered.chosen()),
        computation.runId(),
        outcome.code(),
        not(outcome).map(one -> one.reason().name()),
        not(outcome).map(NotEvaluable::text),
        Explanation.subjects(computation.evaluation(), answered.definition(), id),
        computation.definitions().stream()
            .map(
                one ->
                    new DefinitionOutcome(
                        one.id(), one.title(), computation.evaluation().outcome(one, id).code()))
            .toList(),
        computation
            .honest(answered.definition(), List.of(id))
            .flatMap(one -> one.school(id).map(said -> HonestAnswers.full(one, said))));
  }

  private static Optional<NotEvaluable> not(Outcome outcome) {
    return outcome instanceof NotEvaluable not ? Optional.of(not) : Optional.empty();
  }
}
