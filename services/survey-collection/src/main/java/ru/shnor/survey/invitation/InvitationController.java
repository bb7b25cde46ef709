package ru.shnor.survey.invitation;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;
import ru.shnor.survey.survey.SurveySettings;
import ru.shnor.survey.survey.Surveys;
import ru.shnor.survey.token.Invitation;
import ru.shnor.survey.token.RespondentToken;
import ru.shnor.survey.token.Tokens;

/** Makes invitations. They exist only in the answer: nobody can have them a second time. */
@RestController
class InvitationController {

  private static final int MOST_ON_SHEETS = 500;
  private static final int LONGEST_LABEL = 60;

  private final Surveys surveys;
  private final Tokens tokens;
  private final SurveySettings settings;

  InvitationController(Surveys surveys, Tokens tokens, SurveySettings settings) {
    this.surveys = surveys;
    this.tokens = tokens;
    this.settings = settings;
  }

  /**
   * Which school is to get how many invitations.
   *
   * @param label printed on sheets only, for whom they are, such as a class; kept nowhere
   */
  record Wanted(String schoolId, int count, Optional<String> label) {}

  /** Invitations of a school, as tokens and as links; they are shown this once. */
  record Issued(String schoolId, String school, List<String> tokens, List<String> links) {}

  @PostMapping("/api/surveys/{id}/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  Issued invite(@PathVariable String id, @RequestBody Wanted wanted, Caller caller) {
    return issue(found(id, caller), wanted, settings.invitationsAtOnce(), caller);
  }

  /** The same as PDF: a card with a QR code for each, ten on a page of A4. */
  @PostMapping("/api/surveys/{id}/sheets")
  ResponseEntity<byte[]> sheets(
      @PathVariable String id, @RequestBody Wanted wanted, Caller caller) {
    String label = wanted.label().orElse("").strip();
    if (label.length() > LONGEST_LABEL) {
      throw Refusal.badRequest("label: не больше %d знаков.".formatted(LONGEST_LABEL));
    }
    Survey survey = found(id, caller);
    Issued issued = issue(survey, wanted, MOST_ON_SHEETS, caller);
    byte[] pdf =
        InvitationSheet.of(
            new InvitationSheet.Words(
                survey.title(),
                issued.school(),
                label.isEmpty() ? survey.audience().title() : label,
                survey.closes()),
            issued.links());
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf);
  }

  private Issued issue(Survey survey, Wanted wanted, int most, Caller caller) {
    SurveySchool school =
        survey
            .school(wanted.schoolId())
            .filter(one -> caller.scope().covers(one.municipalityId(), one.schoolId()))
            .orElseThrow(() -> Refusal.notFound("Такой школы в опросе нет"));
    if (survey.phase(surveys.today()) == Survey.Phase.CLOSED) {
      throw Refusal.conflict("Опрос закончен: приглашать больше некуда.");
    }
    if (wanted.count() < 1 || wanted.count() > most) {
      throw Refusal.badRequest("Приглашений за один раз — от 1 до %d.".formatted(most));
    }
    // counted first: an invitation that was not made lowers the rate, one not counted raises it
    surveys.invited(survey.surveyId(), school.schoolId(), wanted.count());
    List<String> made =
        tokens
            .issue(
                new Invitation(survey.surveyId(), school.schoolId(), school.municipalityId()),
                wanted.count())
            .stream()
            .map(RespondentToken::text)
            .toList();
    return new Issued(
        school.schoolId(), school.name(), made, made.stream().map(settings::link).toList());
  }

  private Survey found(String id, Caller caller) {
    return surveys
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
  }
}
