package ru.shnor.registry.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** The programmes of schools. */
@Component
public class Programmes {

  private final MongoDocuments<Programme> documents;

  Programmes(MongoStore store) {
    this.documents = store.documents("programmes", Programme.class);
  }

  public Optional<Stored<Programme>> find(String id, Scope scope) {
    return documents.find(id).filter(one -> covers(scope, one.body()));
  }

  /** Those of a year, by id. */
  public List<Stored<Programme>> all(int year, Scope scope) {
    return documents.all().stream()
        .filter(one -> one.body().year() == year && covers(scope, one.body()))
        .sorted(Comparator.comparing(Stored::id))
        .toList();
  }

  /** False if somebody else was faster. */
  boolean save(Programme programme, long expectedRevision) {
    return documents.save(programme.programmeId(), expectedRevision, programme);
  }

  private static boolean covers(Scope scope, Programme one) {
    return scope.covers(one.municipalityId(), one.schoolId());
  }
}
