package ru.shnor.registry.proposal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.PlanLevel;

/** Proposals that were made; they stay, so that a confirmed plan can be traced to its file. */
@Component
class Proposals {

  private final MongoDocuments<Proposal> documents;

  Proposals(MongoStore store) {
    this.documents = store.documents("proposals", Proposal.class);
  }

  Optional<Proposal> find(String id, Scope scope) {
    return documents.find(id).map(Stored::body).filter(one -> mayPropose(scope, one));
  }

  void add(Proposal proposal) {
    if (!documents.save(proposal.proposalId(), 0, proposal)) {
      throw new IllegalStateException("proposal %s is there".formatted(proposal.proposalId()));
    }
  }

  private static boolean mayPropose(Scope scope, Proposal one) {
    return mayPropose(scope, one.level(), one.municipalityId(), one.schoolId());
  }

  /** The region's plan is made by the region, another within its scope. */
  static boolean mayPropose(Scope scope, PlanLevel level, String municipalityId, String schoolId) {
    return switch (level) {
      case REGION -> scope.isRegion();
      case MUNICIPALITY -> scope.coversMunicipality(municipalityId);
      case SCHOOL -> scope.covers(municipalityId, schoolId);
    };
  }
}
