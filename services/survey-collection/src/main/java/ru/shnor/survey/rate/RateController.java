package ru.shnor.survey.rate;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.intake.Responses;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;
import ru.shnor.survey.survey.Surveys;

/** How many have answered, and who is reminded because too few have. */
@RestController
class RateController {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final Surveys surveys;
  private final Responses responses;
  private final Reminders reminders;

  RateController(Surveys surveys, Responses responses, Reminders reminders) {
    this.surveys = surveys;
    this.responses = responses;
    this.reminders = reminders;
  }

  /**
   * Whom to remind.
   *
   * @param below schools of which fewer than this percentage have answered, 1 to 100
   */
  record Wanted(int below) {}

  /**
   * A reminder with what to say.
   *
   * @param text for everybody of the audience, in Russian
   */
  record Said(
      String schoolId,
      String name,
      int times,
      String day,
      int invited,
      int answered,
      String text) {}

  @GetMapping("/api/surveys/{id}/rates")
  Rates rates(@PathVariable String id, Caller caller) {
    return rates(found(id, caller), caller);
  }

  @GetMapping("/api/surveys/{id}/reminders")
  List<Said> reminders(@PathVariable String id, Caller caller) {
    Survey survey = found(id, caller);
    return reminders.of(survey, caller.scope()).stream().map(one -> said(survey, one)).toList();
  }

  /** Notes that schools with too few answers are reminded, and says with which words. */
  @PostMapping("/api/surveys/{id}/reminders")
  List<Said> remind(@PathVariable String id, @RequestBody Wanted wanted, Caller caller) {
    Survey survey = found(id, caller);
    if (wanted.below() < 1 || wanted.below() > 100) {
      throw Refusal.badRequest("below: доля в процентах — от 1 до 100.");
    }
    if (survey.phase(surveys.today()) != Survey.Phase.OPEN) {
      throw Refusal.conflict("Напоминать можно, пока опрос идёт.");
    }
    return rates(survey, caller).schools().stream()
        .filter(one -> 100L * one.answered() < (long) wanted.below() * one.invited())
        .map(one -> said(survey, remind(survey, one, caller)))
        .toList();
  }

  private Reminder remind(Survey survey, Rates.Rate rate, Caller caller) {
    SurveySchool school =
        survey.school(rate.id()).orElseThrow(() -> Refusal.notFound("Такой школы в опросе нет"));
    return reminders.remind(
        survey,
        school,
        times ->
            new Reminder(
                survey.surveyId(),
                school.schoolId(),
                school.municipalityId(),
                times,
                surveys.today().toString(),
                rate.invited(),
                rate.answered(),
                caller.name()));
  }

  private static Said said(Survey survey, Reminder one) {
    String text =
        "Опрос «%s» (%s): из %d приглашений использовано %d. Ответы принимаются по %s включительно. Пожалуйста, напомните сразу всем, кому раздали приглашения: кто именно ответил, неизвестно и не может быть известно."
            .formatted(
                survey.title(),
                survey.audience().title(),
                one.invited(),
                one.answered(),
                DAY.format(survey.closes()));
    return new Said(
        one.schoolId(),
        survey.school(one.schoolId()).map(SurveySchool::name).orElse(one.schoolId()),
        one.times(),
        one.day(),
        one.invited(),
        one.answered(),
        text);
  }

  private Rates rates(Survey survey, Caller caller) {
    return Rates.of(
        survey, responses.countBySchool(survey.surveyId(), caller.scope()), caller.scope());
  }

  private Survey found(String id, Caller caller) {
    return surveys
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
  }
}
