package ru.shnor.registry.measure;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.plan.Plans;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/** The measures of all plans; every save is published. */
@Component
public class Measures {

  private final MongoAggregates<MeasureState> aggregates;

  /**
   * Bodies read before, used only if the store still has that revision; given up when memory is.
   */
  private final Map<String, SoftReference<Stored<MeasureState>>> read = new ConcurrentHashMap<>();

  Measures(MongoStore store) {
    this.aggregates = store.aggregates("measures", Topic.MEASURES, MeasureState.class);
  }

  public Optional<Stored<MeasureState>> find(String id, Scope scope) {
    return aggregates.find(id).filter(one -> covers(scope, one.body()));
  }

  /** A measure of a plan the caller makes: the region's is made by the region alone. */
  public Optional<Stored<MeasureState>> findOwned(String id, Scope scope) {
    return find(id, scope)
        .filter(one -> one.body().level() != PlanLevel.REGION || scope.isRegion());
  }

  /** Measures by id; what is unknown or out of scope is not in the map. */
  public Map<String, Stored<MeasureState>> findAll(Collection<String> ids, Scope scope) {
    Map<String, Stored<MeasureState>> found = newest(Set.copyOf(ids));
    found.values().removeIf(one -> !covers(scope, one.body()));
    return found;
  }

  private Map<String, Stored<MeasureState>> newest(Set<String> ids) {
    Map<String, Stored<MeasureState>> found = new HashMap<>();
    Set<String> missing = new HashSet<>();
    aggregates
        .revisions(ids)
        .forEach(
            (id, revision) ->
                Optional.ofNullable(read.get(id))
                    .map(SoftReference::get)
                    .filter(one -> one.revision() == revision)
                    .ifPresentOrElse(one -> found.put(id, one), () -> missing.add(id)));
    aggregates
        .findAll(missing)
        .forEach(
            (id, one) -> {
              read.put(id, new SoftReference<>(one));
              found.put(id, one);
            });
    return found;
  }

  /**
   * Saves and publishes.
   *
   * @return ids that somebody else changed meanwhile; nothing was saved for them
   */
  public Set<String> saveAll(Collection<Change<MeasureState>> changes) {
    return changes.isEmpty() ? Set.of() : aggregates.saveAll(List.copyOf(changes));
  }

  private static boolean covers(Scope scope, MeasureState one) {
    return Plans.covers(scope, one.level(), one.municipalityId(), one.schoolId());
  }
}
