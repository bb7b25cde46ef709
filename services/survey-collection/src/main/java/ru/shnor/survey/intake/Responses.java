package ru.shnor.survey.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** Answers, a collection per survey. */
@Component
public class Responses {

  private final MongoStore store;
  private final Map<String, MongoDocuments<Response>> collections = new ConcurrentHashMap<>();

  Responses(MongoStore store) {
    this.store = store;
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
    MongoDocuments<Response> documents = of(surveyId);
    if (documents.save(answerId, 0, response)) {
      return Kept.NEW;
    }
    return documents
            .find(answerId)
            .filter(there -> there.body().values().equals(response.values()))
            .isPresent()
        ? Kept.AGAIN
        : Kept.OTHER;
  }

  boolean isThere(String surveyId, String answerId) {
    return of(surveyId).find(answerId).isPresent();
  }

  /** Answers of the schools in scope. */
  public List<Response> all(String surveyId, Scope scope) {
    return of(surveyId).all().stream()
        .map(Stored::body)
        .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
        .toList();
  }

  private MongoDocuments<Response> of(String surveyId) {
    return collections.computeIfAbsent(
        surveyId, id -> store.documents("answers_" + id, Response.class));
  }
}
