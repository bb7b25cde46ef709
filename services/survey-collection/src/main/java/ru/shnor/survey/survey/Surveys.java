package ru.shnor.survey.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** All surveys. */
@Component
public class Surveys {

  private static final int ATTEMPTS = 50;

  /** How old a survey an answer is checked against may be, in nanoseconds. */
  private static final long KEPT = 2_000_000_000L;

  private final MongoDocuments<Survey> documents;
  private final ObjectProvider<SurveyChanged> listeners;
  private final SurveySettings settings;
  private final Clock clock;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(Survey survey, long at) {}

  Surveys(
      MongoStore store,
      ObjectProvider<SurveyChanged> listeners,
      SurveySettings settings,
      Clock clock) {
    this.documents = store.documents("surveys", Survey.class);
    this.listeners = listeners;
    this.settings = settings;
    this.clock = clock;
  }

  /** The day it is in the region. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }

  /** Surveys in scope, the latest first. */
  public List<Survey> all(Scope scope) {
    return documents.all().stream()
        .map(Stored::body)
        .filter(survey -> survey.isSeen(scope))
        .sorted(Comparator.comparing(Survey::opens).reversed().thenComparing(Survey::surveyId))
        .toList();
  }

  /** A survey; one out of scope is not there. */
  public Optional<Survey> find(String surveyId, Scope scope) {
    return documents.find(surveyId).map(Stored::body).filter(survey -> survey.isSeen(scope));
  }

  /**
   * The survey an invitation belongs to, two seconds old at most: answers come by the thousand, and
   * one let in as a survey closes still arrives before its figures are made.
   */
  public Optional<Survey> invitedTo(String surveyId) {
    Read known = read.get(surveyId);
    if (known != null && System.nanoTime() - known.at() < KEPT) {
      return Optional.of(known.survey());
    }
    long at = System.nanoTime();
    Optional<Survey> found = documents.find(surveyId).map(Stored::body);
    found.ifPresent(survey -> read.put(surveyId, new Read(survey, at)));
    return found;
  }

  void add(Survey survey) {
    if (!documents.save(survey.surveyId(), 0, survey)) {
      throw new IllegalStateException("survey %s is there".formatted(survey.surveyId()));
    }
    tell(survey);
  }

  /** Counts invitations of a school. */
  public Survey invited(String surveyId, String schoolId, int invitations) {
    return change(
        surveyId,
        survey ->
            survey.with(
                survey.schools().stream()
                    .map(one -> one.schoolId().equals(schoolId) ? one.withMore(invitations) : one)
                    .toList()));
  }

  /** Closes for ever; again is no harm. */
  Survey close(String surveyId) {
    return change(surveyId, survey -> survey.isClosed() ? survey : survey.closed(clock.instant()));
  }

  /** Closes what is past its last day. */
  @Scheduled(fixedDelayString = "${shnor.surveys.closing-every:1m}")
  void closeWhatIsOver() {
    documents.all().stream()
        .map(Stored::body)
        .filter(survey -> !survey.isClosed() && today().isAfter(survey.closes()))
        .forEach(survey -> close(survey.surveyId()));
  }

  private Survey change(String surveyId, UnaryOperator<Survey> change) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Stored<Survey> before =
          documents.find(surveyId).orElseThrow(() -> Refusal.notFound("Такого опроса нет"));
      Survey after = change.apply(before.body());
      if (after.equals(before.body()) || documents.save(surveyId, before.revision(), after)) {
        read.remove(surveyId);
        tell(after);
        return after;
      }
    }
    throw Refusal.conflict("Опрос всё время меняет кто-то ещё. Повторите через минуту.");
  }

  private void tell(Survey survey) {
    listeners.orderedStream().forEach(listener -> listener.changed(survey));
  }
}
