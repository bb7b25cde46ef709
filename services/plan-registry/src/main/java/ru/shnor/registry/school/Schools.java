package ru.shnor.registry.school;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.SchoolState;

/** The schools of the register; every save is published. */
@Component
public class Schools {

  private final MongoAggregates<SchoolState> aggregates;

  Schools(MongoStore store) {
    this.aggregates = store.aggregates("schools", Topic.SCHOOLS, SchoolState.class);
  }

  public Optional<Stored<SchoolState>> find(String id, Scope scope) {
    return aggregates.find(id).filter(one -> covers(scope, one.body()));
  }

  /** Schools by id; what is unknown or out of scope is not in the map. */
  public Map<String, Stored<SchoolState>> findAll(Collection<String> ids, Scope scope) {
    Map<String, Stored<SchoolState>> found = new HashMap<>(aggregates.findAll(Set.copyOf(ids)));
    found.values().removeIf(one -> !covers(scope, one.body()));
    return found;
  }

  /** Every school in scope, by municipality, name and id. */
  public List<Stored<SchoolState>> all(Scope scope) {
    return aggregates.all().stream()
        .filter(one -> covers(scope, one.body()))
        .sorted(
            Comparator.comparing((Stored<SchoolState> one) -> one.body().municipalityId())
                .thenComparing(one -> one.body().name())
                .thenComparing(Stored::id))
        .toList();
  }

  /**
   * Saves and publishes.
   *
   * @return ids that somebody else changed meanwhile; nothing was saved for them
   */
  public Set<String> saveAll(List<Change<SchoolState>> changes) {
    return aggregates.saveAll(changes);
  }

  private static boolean covers(Scope scope, SchoolState school) {
    return scope.covers(school.municipalityId(), school.schoolId());
  }
}
