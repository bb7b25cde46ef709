package ru.shnor.survey.rate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;

/** Which schools were reminded of which survey. */
@Component
class Reminders {

  private final MongoDocuments<Reminder> documents;

  Reminders(MongoStore store) {
    this.documents = store.documents("reminders", Reminder.class);
  }

  /** Reminders of a survey in scope, by school. */
  List<Reminder> of(Survey survey, Scope scope) {
    Collection<String> ids =
        survey.schools().stream()
            .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
            .map(one -> id(survey, one.schoolId()))
            .toList();
    return documents.findAll(ids).values().stream()
        .map(Stored::body)
        .sorted(java.util.Comparator.comparing(Reminder::schoolId))
        .toList();
  }

  /**
   * Notes a reminder; a second one on the same day changes nothing, as does one lost to somebody
   * who reminds at the same moment.
   */
  Reminder remind(Survey survey, SurveySchool school, Function<Integer, Reminder> next) {
    String id = id(survey, school.schoolId());
    Optional<Stored<Reminder>> before = documents.find(id);
    Reminder after = next.apply(before.map(one -> one.body().times()).orElse(0) + 1);
    if (before.filter(one -> one.body().day().equals(after.day())).isPresent()) {
      return before.get().body();
    }
    documents.save(id, before.map(Stored::revision).orElse(0L), after);
    return after;
  }

  private static String id(Survey survey, String schoolId) {
    return survey.surveyId() + "|" + schoolId;
  }
}
