package ru.shnor.survey.result;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.intake.Response;
import ru.shnor.survey.intake.Responses;
import ru.shnor.survey.questionnaire.Questionnaires;
import ru.shnor.survey.scale.Key;
import ru.shnor.survey.scoring.KeyFile;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySettings;

/**
 * Figures of surveys that are over. While answers still come there are none: what changes between
 * two looks would be the answers given in between.
 */
@Component
public class Results {

  private static final int KEPT = 8;

  private final Responses responses;
  private final Questionnaires questionnaires;
  private final SurveySettings settings;
  private final Clock clock;
  private final Map<String, Figures> computed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Figures> eldest) {
              return size() > KEPT;
            }
          });

  Results(
      Responses responses, Questionnaires questionnaires, SurveySettings settings, Clock clock) {
    this.responses = responses;
    this.questionnaires = questionnaires;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Figures of a survey.
   *
   * @throws Refusal while it is not over
   */
  Figures of(Survey survey) {
    if (!isSettled(survey)) {
      throw Refusal.conflict(
          "Результаты появятся после закрытия опроса: пока ответы приходят, по изменениям можно"
              + " узнать ответ отдельного человека.");
    }
    return computed.computeIfAbsent(survey.surveyId(), id -> compute(survey));
  }

  /**
   * How often which choice was taken in a row of a question.
   *
   * @param hidden why there are no counts; empty if there are
   */
  public record RowCounts(String code, String title, String hidden, Map<String, Integer> byCode) {}

  /**
   * Rows of a question over the whole region, in their order; none if there is no such question.
   *
   * @throws Refusal while the survey is not over
   */
  public List<RowCounts> rows(Survey survey, String question) {
    return of(survey).of(Territory.REGION, "").questions().stream()
        .filter(one -> one.name().equals(question) && !one.row().isEmpty())
        .map(
            one ->
                new RowCounts(
                    one.row(),
                    one.title().substring(one.title().indexOf(": ") + 2),
                    one.hidden(),
                    one.choices().stream()
                        .collect(
                            Collectors.toMap(
                                ResultView.ChoiceView::code, ResultView.ChoiceView::n))))
        .toList();
  }

  boolean isSettled(Survey survey) {
    return survey.isSettled(clock.instant(), settings.settle());
  }

  private Figures compute(Survey survey) {
    Form form = questionnaires.form(survey.questionnaireId(), survey.version());
    Optional<Key> key =
        survey.key().isEmpty() ? Optional.empty() : Optional.of(KeyFile.parse(survey.key()).key());
    List<Response> all = responses.all(survey.surveyId(), new Scope.Region());
    return new Figures(survey, form, key, all);
  }
}
