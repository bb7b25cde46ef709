package ru.shnor.survey.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoEntries;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.survey.survey.SurveySettings;

/**
 * Answers, a collection per survey, in a database of their own: nothing that knows an invitation
 * lies beside them.
 */
@Component
public class Responses implements DisposableBean {

  private final MongoStore store;
  private final Map<String, MongoEntries<Response>> collections = new ConcurrentHashMap<>();
  private final GroupCommit commit =
      new GroupCommit((surveyId, entries) -> of(surveyId).addAll(entries));

  Responses(MongoStore store, SurveySettings settings) {
    this.store = store.beside(settings.answersDatabase());
  }

  /** What became of an answer. */
  enum Kept {
    /** It is stored now. */
    NEW,
    /** The same was stored before: somebody sends again after a lost connection. */
    AGAIN,
    /** Another answer was given with this invitation before. */
    OTHER
  }

  /** Keeps an answer; the store takes each id once. */
  Kept keep(String surveyId, String answerId, Response response) {
    if (commit.add(surveyId, answerId, response)) {
      return Kept.NEW;
    }
    return of(surveyId)
            .find(answerId)
            .filter(there -> there.values().equals(response.values()))
            .isPresent()
        ? Kept.AGAIN
        : Kept.OTHER;
  }

  boolean isThere(String surveyId, String answerId) {
    return of(surveyId).find(answerId).isPresent();
  }

  /** Answers of the schools in scope. */
  public List<Response> all(String surveyId, Scope scope) {
    List<Response> all = new ArrayList<>();
    of(surveyId)
        .each(
            (id, one) -> {
              if (scope.covers(one.municipalityId(), one.schoolId())) {
                all.add(one);
              }
            });
    return all;
  }

  /** How many have answered by id of the school, without reading what. */
  public Map<String, Integer> countBySchool(String surveyId, Scope scope) {
    Map<String, Integer> counts = of(surveyId).countBy("schoolId");
    if (scope instanceof Scope.Schools schools) {
      counts.keySet().retainAll(schools.ids());
    }
    return counts;
  }

  private MongoEntries<Response> of(String surveyId) {
    return collections.computeIfAbsent(
        surveyId, id -> store.entries("answers_" + id, Response.class));
  }

  @Override
  public void destroy() {
    commit.destroy();
  }
}
