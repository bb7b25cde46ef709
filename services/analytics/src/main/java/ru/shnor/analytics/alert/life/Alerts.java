package ru.shnor.analytics.alert.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.AlertState;

/**
 * All alerts. They are in memory too, loaded when first needed; the store decides: whoever has lost
 * a race reads again.
 */
@Component
public class Alerts {

  /** Everything; for the system itself. */
  public static final Scope EVERYTHING = new Scope.Region();

  private final MongoAggregates<AlertState> store;
  private final Map<String, Stored<AlertState>> known = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private boolean loaded;

  public Alerts(MongoStore store) {
    this.store = store.aggregates("alerts", Topic.ALERTS, AlertState.class);
  }

  /** Calls back after a change; the call must be quick. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Those in scope, in no order. */
  public synchronized List<Stored<AlertState>> all(Scope scope) {
    load();
    return known.values().stream().filter(one -> covers(scope, one.body())).toList();
  }

  public synchronized Optional<Stored<AlertState>> find(String id, Scope scope) {
    load();
    return Optional.ofNullable(known.get(id)).filter(one -> covers(scope, one.body()));
  }

  /**
   * Saves new states, each for the revision it was made from (0: it is new).
   *
   * @return ids that lost a race; they are read anew
   */
  public Set<String> save(List<Change<AlertState>> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    Set<String> lost;
    synchronized (this) {
      load();
      lost = store.saveAll(changes);
      for (Change<AlertState> one : changes) {
        if (!lost.contains(one.id())) {
          known.put(one.id(), new Stored<>(one.id(), one.expectedRevision() + 1, one.body()));
        }
      }
      known.putAll(store.findAll(lost));
    }
    listeners.forEach(Runnable::run);
    return lost;
  }

  /** Reads everything anew: after a fault of the store what is in memory may be behind. */
  public synchronized void forget() {
    known.clear();
    loaded = false;
  }

  private void load() {
    if (!loaded) {
      store.all().forEach(one -> known.put(one.id(), one));
      loaded = true;
    }
  }

  private static boolean covers(Scope scope, AlertState alert) {
    if (!alert.schoolId().isEmpty()) {
      return scope.covers(alert.municipalityId(), alert.schoolId());
    }
    return alert.municipalityId().isEmpty()
        ? scope.isRegion()
        : scope.coversMunicipality(alert.municipalityId());
  }
}
