package ru.shnor.survey.result;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.survey.intake.Responses;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveyChanged;
import ru.shnor.survey.survey.SurveySchool;
import ru.shnor.survey.survey.Surveys;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.SurveyFigure;
import ru.shnor.wire.event.SurveyState;

/** Puts surveys on their topic; the figures follow once no answer can arrive any more. */
@Component
public class SurveyPublishing implements SurveyChanged {

  private final MongoAggregates<SurveyState> aggregates;
  private final Surveys surveys;
  private final Responses responses;
  private final Results results;

  SurveyPublishing(MongoStore store, Surveys surveys, Responses responses, Results results) {
    this.aggregates = store.aggregates("published_surveys", Topic.SURVEYS, SurveyState.class);
    this.surveys = surveys;
    this.responses = responses;
    this.results = results;
  }

  /** Surveys with figures whose last day is in a year; only what everybody may know of them. */
  public List<SurveyState> closedIn(int year) {
    return aggregates.all().stream()
        .map(Stored::body)
        .filter(one -> one.closed() && LocalDate.parse(one.closes()).getYear() == year)
        .sorted(Comparator.comparing(SurveyState::closes).thenComparing(SurveyState::surveyId))
        .toList();
  }

  @Override
  public void changed(Survey survey) {
    boolean settled = results.isSettled(survey);
    int answered = settled ? responses.all(survey.surveyId(), new Scope.Region()).size() : 0;
    List<SurveyFigure> figures = settled ? results.of(survey).published() : List.of();
    SurveyState state =
        new SurveyState(
            survey.surveyId(),
            survey.title(),
            survey.audience().name(),
            survey.questionnaireId(),
            survey.version(),
            survey.opens().toString(),
            survey.closes().toString(),
            settled,
            survey.threshold(),
            survey.schools().stream().mapToInt(SurveySchool::invited).sum(),
            answered,
            figures);
    save(state);
  }

  /** What was closed a while ago gets its figures; also what a crash left behind. */
  @Scheduled(fixedDelayString = "${shnor.surveys.closing-every:1m}")
  void publishWhatIsSettled() {
    for (Survey survey : surveys.all(new Scope.Region())) {
      boolean published =
          aggregates
              .find(survey.surveyId())
              .filter(there -> there.body().closed() || !survey.isClosed())
              .isPresent();
      if (!published) {
        changed(survey);
      }
    }
  }

  /** An older view of the same survey never replaces a newer one. */
  private void save(SurveyState state) {
    boolean done = false;
    while (!done) {
      Optional<Stored<SurveyState>> before = aggregates.find(state.surveyId());
      boolean newer =
          before
              .filter(
                  there ->
                      there.body().equals(state)
                          || there.body().closed()
                          || there.body().invited() > state.invited())
              .isEmpty();
      done =
          !newer
              || aggregates.save(state.surveyId(), before.map(Stored::revision).orElse(0L), state);
    }
  }
}
