package ru.shnor.survey.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.answer.AnswerCheck;
import ru.shnor.survey.answer.AnswerFault;
import ru.shnor.survey.answer.AnswerJson;
import ru.shnor.survey.answer.Verdict;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.questionnaire.Questionnaires;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.Surveys;
import ru.shnor.survey.token.Invitation;
import ru.shnor.survey.token.RespondentToken;
import ru.shnor.survey.token.Tokens;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * Where respondents answer. The token comes in the header {@code Survey-Token}, never in a path:
 * paths are logged by everybody on the way.
 */
@RestController
class AnswerController {

  static final String TOKEN = "Survey-Token";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final int MOST_BYTES = 256 * 1024;

  private final Tokens tokens;
  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final Responses responses;
  private final Doorkeeper doorkeeper;

  AnswerController(
      Tokens tokens,
      Surveys surveys,
      Questionnaires questionnaires,
      Responses responses,
      Doorkeeper doorkeeper) {
    this.tokens = tokens;
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.responses = responses;
    this.doorkeeper = doorkeeper;
  }

  /** The form as the page shows it. */
  record FormView(String title, String audience, int version, String closes, JsonNode definition) {}

  /** That an answer is kept. */
  record Receipt(String message) {}

  private record Admitted(RespondentToken token, Invitation invitation, Survey survey) {}

  @GetMapping("/api/form")
  FormView form(
      @RequestHeader(name = TOKEN, defaultValue = "") String token, HttpServletRequest request) {
    Admitted admitted = admit(token, request);
    Survey survey = admitted.survey();
    if (responses.isThere(survey.surveyId(), admitted.token().answerId(survey.secret()))) {
      throw Refusal.conflict("По этому приглашению уже ответили. Спасибо!");
    }
    String definition =
        questionnaires
            .find(survey.questionnaireId(), survey.version())
            .orElseThrow(() -> Refusal.notFound("Анкеты больше нет"))
            .definition();
    return new FormView(
        survey.title(),
        survey.audience().title(),
        survey.version(),
        survey.closes().toString(),
        WireJson.read(definition, JsonNode.class));
  }

  @PostMapping(path = "/api/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> answer(
      @RequestHeader(name = TOKEN, defaultValue = "") String token,
      InputStream body,
      HttpServletRequest request)
      throws IOException {
    Admitted admitted = admit(token, request);
    Survey survey = admitted.survey();
    JsonNode sent = read(body);
    if (sent.path("version").asInt(-1) != survey.version()) {
      throw Refusal.conflict(
          "Ответы даны на другую версию анкеты. Обновите страницу: набранное сохранится.");
    }
    Form form = questionnaires.form(survey.questionnaireId(), survey.version());
    Verdict verdict = AnswerCheck.check(form, sent.path("answers"));
    if (verdict instanceof Verdict.Refused refused) {
      return refused(refused.faults());
    }
    if (!(verdict instanceof Verdict.Accepted accepted)) {
      throw new IllegalStateException("neither accepted nor refused");
    }
    Invitation invitation = admitted.invitation();
    Response response =
        new Response(
            survey.version(),
            invitation.schoolId(),
            invitation.municipalityId(),
            surveys.today().toString(),
            AnswerJson.write(Scrubbing.clean(form, accepted.values())));
    return switch (responses.keep(
        survey.surveyId(), admitted.token().answerId(survey.secret()), response)) {
      case NEW ->
          ResponseEntity.status(HttpStatus.CREATED).body(new Receipt("Ответ принят. Спасибо!"));
      case AGAIN -> ResponseEntity.ok(new Receipt("Ответ уже был принят. Спасибо!"));
      case OTHER ->
          throw Refusal.conflict(
              "По этому приглашению уже принят другой ответ. Изменить его нельзя.");
    };
  }

  private Admitted admit(String text, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    doorkeeper.call(address);
    Optional<RespondentToken> token = RespondentToken.parse(text);
    Optional<Invitation> invitation = token.flatMap(tokens::find);
    if (token.isEmpty() || invitation.isEmpty()) {
      doorkeeper.wrongToken(address);
      throw Refusal.notFound("Такого приглашения нет. Проверьте ссылку или попросите новую.");
    }
    Survey survey =
        surveys
            .invitedTo(invitation.get().surveyId())
            .orElseThrow(() -> Refusal.notFound("Такого опроса больше нет."));
    switch (survey.phase(surveys.today())) {
      case CLOSED -> throw Refusal.gone("Опрос закончен, ответы больше не принимаются.");
      case PLANNED ->
          throw Refusal.conflict(
              "Опрос ещё не начался: он откроется %s.".formatted(DAY.format(survey.opens())));
      case OPEN -> {
        return new Admitted(token.get(), invitation.get(), survey);
      }
    }
    throw new IllegalStateException("no phase");
  }

  private static JsonNode read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.tooLarge("Ответ больше 256 КБ. Сократите тексты.");
    }
    try {
      return WireJson.read(new String(bytes, StandardCharsets.UTF_8), JsonNode.class);
    } catch (MalformedEvent e) {
      throw Refusal.badRequest("Ответ — не JSON. Обновите страницу и отправьте ещё раз.");
    }
  }

  private static ResponseEntity<Object> refused(List<AnswerFault> faults) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, "Проверьте отмеченные вопросы и отправьте ещё раз.");
    problem.setTitle("Ответ не принят");
    problem.setProperty("code", "INVALID_ANSWER");
    problem.setProperty("faults", faults);
    return ResponseEntity.unprocessableContent()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
