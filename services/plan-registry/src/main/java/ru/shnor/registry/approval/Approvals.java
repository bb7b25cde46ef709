package ru.shnor.registry.approval;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** Approvals that have begun. */
@Component
class Approvals {

  private final MongoDocuments<Approval> documents;

  Approvals(MongoStore store) {
    this.documents = store.documents("approvals", Approval.class);
  }

  Optional<Stored<Approval>> find(String id, Scope scope) {
    return documents.find(id).filter(one -> scope.coversMunicipality(one.body().municipalityId()));
  }

  Map<String, Stored<Approval>> findAll(Collection<String> ids, Scope scope) {
    return documents.findAll(Set.copyOf(ids)).values().stream()
        .filter(one -> scope.coversMunicipality(one.body().municipalityId()))
        .collect(Collectors.toMap(Stored::id, one -> one));
  }

  /** False if somebody else was faster. */
  boolean save(Approval approval, long expectedRevision) {
    return documents.save(approval.approvalId(), expectedRevision, approval);
  }
}
