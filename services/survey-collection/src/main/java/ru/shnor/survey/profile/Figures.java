package ru.shnor.survey.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.survey.context.Contexts;
import ru.shnor.survey.directory.KnownResults;
import ru.shnor.survey.profile.ProfileRule.Source;
import ru.shnor.survey.result.SurveyPublishing;
import ru.shnor.wire.event.SurveyFigure;
import ru.shnor.wire.event.SurveyState;

/**
 * What is known of the schools for a year. Of surveys only what is published: a figure that is
 * hidden from people is hidden from profiles too.
 */
@Component
class Figures {

  private static final int FEWEST_WORKS = 10;

  private final SurveyPublishing surveys;
  private final Contexts contexts;
  private final KnownResults results;

  Figures(SurveyPublishing surveys, Contexts contexts, KnownResults results) {
    this.surveys = surveys;
    this.contexts = contexts;
    this.results = results;
  }

  /** Figures of all schools by id. */
  Map<String, Map<Assessment.Key, Figure>> of(int year, Scope scope) {
    Map<String, Map<Assessment.Key, Figure>> all = new HashMap<>();
    if (!scope.isRegion()) {
      return all;
    }
    for (SurveyState survey : surveys.closedIn(year)) {
      survey.figures().stream()
          .filter(one -> !one.schoolId().isEmpty())
          .forEach(one -> put(all, one.schoolId(), Source.SCALE, one.scale(), figure(survey, one)));
    }
    contexts
        .of(year)
        .forEach(
            (school, context) ->
                context
                    .values()
                    .forEach(
                        (id, value) ->
                            put(
                                all,
                                school,
                                Source.CONTEXT,
                                id,
                                new Figure(
                                    new BigDecimal(value),
                                    0,
                                    "контекстные данные за %d год".formatted(year)))));
    results.latest(year).forEach((school, sums) -> results(all, school, sums));
    return all;
  }

  private static Figure figure(SurveyState survey, SurveyFigure one) {
    return new Figure(
        new BigDecimal(one.mean()), one.answered(), "опрос «%s»".formatted(survey.title()));
  }

  private static void results(
      Map<String, Map<Assessment.Key, Figure>> all, String school, KnownResults.Sums sums) {
    String from = "ВПР %d года".formatted(sums.year());
    if (sums.marks() >= FEWEST_WORKS) {
      put(all, school, Source.RESULTS, "two_share", share(sums.twos(), sums.marks(), from));
    }
    if (sums.compared() >= FEWEST_WORKS) {
      put(
          all,
          school,
          Source.RESULTS,
          "journal_lower_share",
          share(sums.lower(), sums.compared(), from));
    }
  }

  private static Figure share(int part, int whole, String from) {
    return new Figure(
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP),
        whole,
        from);
  }

  private static void put(
      Map<String, Map<Assessment.Key, Figure>> all,
      String school,
      Source source,
      String id,
      Figure figure) {
    all.computeIfAbsent(school, key -> new HashMap<>()).put(new Assessment.Key(source, id), figure);
  }
}
