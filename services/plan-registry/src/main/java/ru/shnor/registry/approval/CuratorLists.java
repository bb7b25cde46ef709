package ru.shnor.registry.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** The lists of curators. */
@Component
class CuratorLists {

  private final MongoDocuments<CuratorList> documents;

  CuratorLists(MongoStore store) {
    this.documents = store.documents("curators", CuratorList.class);
  }

  Optional<Stored<CuratorList>> find(String id, Scope scope) {
    return documents.find(id).filter(one -> scope.coversMunicipality(one.body().municipalityId()));
  }

  List<CuratorList> all(int year, Scope scope) {
    return documents.all().stream()
        .map(Stored::body)
        .filter(one -> one.year() == year && scope.coversMunicipality(one.municipalityId()))
        .toList();
  }

  /** False if somebody else was faster. */
  boolean save(CuratorList list, long expectedRevision) {
    return documents.save(list.listId(), expectedRevision, list);
  }
}
