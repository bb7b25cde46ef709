package ru.shnor.analytics.alert.finder;

import java.time.LocalDate;
import java.util.List;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.wire.event.SurveyState;

/**
 * Closed surveys that few of the invited have answered. While a survey is open the number of
 * answers is not published, so nothing can be said of it.
 */
final class LowResponses implements CauseFinder {

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    LocalDate oldest = picture.today().minusDays(rule.parameter("days"));
    return picture.surveys().stream()
        .filter(SurveyState::closed)
        .filter(one -> !LocalDate.parse(one.closes()).isBefore(oldest))
        .filter(one -> one.invited() >= rule.parameter("leastInvited"))
        .filter(one -> 100L * one.answered() < (long) rule.parameter("percent") * one.invited())
        .map(one -> cause(rule, one))
        .toList();
  }

  private static Cause cause(AlertRule rule, SurveyState survey) {
    String summary =
        "Ответила малая доля приглашённых: средние по опросу могут не отражать мнения остальных.";
    return Cause.ofRegion(
            rule,
            survey.surveyId(),
            "Мало ответов в опросе «%s»".formatted(Words.shortened(survey.title())),
            summary,
            "/")
        .withDetail(
            summary
                + " Приглашено %d, ответили %d (%s); порог правила — %d %%."
                    .formatted(
                        survey.invited(),
                        survey.answered(),
                        Words.percent((double) survey.answered() / survey.invited()),
                        rule.parameter("percent")));
  }
}
