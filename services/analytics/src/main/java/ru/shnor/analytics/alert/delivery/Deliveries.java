package ru.shnor.analytics.alert.delivery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/**
 * The journal of deliveries, in memory too. An entry has the id of what it delivers, so there is
 * one whatever happens. It belongs to the region.
 */
@Component
class Deliveries {

  /** Since when a channel is known: what happened before is not told to it. */
  record Known(String channel, String since) {}

  private final MongoDocuments<Delivery> documents;
  private final MongoDocuments<Known> channels;
  private final Map<String, Stored<Delivery>> known = new HashMap<>();
  private boolean loaded;

  Deliveries(MongoStore store) {
    this.documents = store.documents("alertDeliveries", Delivery.class);
    this.channels = store.documents("alertChannels", Known.class);
  }

  /**
   * Since when a channel is known, ISO 8601.
   *
   * @param now what is remembered if it is met for the first time
   */
  String since(String channel, String now) {
    Optional<Known> stored = channels.find(channel).map(Stored::body);
    if (stored.isPresent()) {
      return stored.get().since();
    }
    channels.save(channel, 0, new Known(channel, now));
    return channels.find(channel).map(one -> one.body().since()).orElse(now);
  }

  /** All entries, the newest first. */
  synchronized List<Stored<Delivery>> all(Scope scope) {
    load();
    return scope.isRegion()
        ? known.values().stream()
            .sorted(
                Comparator.<Stored<Delivery>, String>comparing(one -> one.body().createdAt())
                    .reversed()
                    .thenComparing(Stored::id))
            .toList()
        : List.of();
  }

  synchronized Optional<Stored<Delivery>> find(String id, Scope scope) {
    load();
    return scope.isRegion() ? Optional.ofNullable(known.get(id)) : Optional.empty();
  }

  /**
   * Saves entries, each for the revision it was made from (0: it is new).
   *
   * @return ids that lost a race; they are read anew
   */
  synchronized Set<String> save(List<Change<Delivery>> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    load();
    Set<String> lost = documents.saveAll(changes);
    for (Change<Delivery> one : changes) {
      if (!lost.contains(one.id())) {
        known.put(one.id(), new Stored<>(one.id(), one.expectedRevision() + 1, one.body()));
      }
    }
    known.putAll(documents.findAll(lost));
    return lost;
  }

  /** Removes entries; the journal keeps its size. */
  synchronized void remove(List<Stored<Delivery>> old) {
    for (Stored<Delivery> one : old) {
      documents.delete(one.id(), one.revision());
      known.remove(one.id());
    }
  }

  /** Reads everything anew: after a fault of the store what is in memory may be behind. */
  synchronized void forget() {
    known.clear();
    loaded = false;
  }

  private void load() {
    if (!loaded) {
      documents.all().forEach(one -> known.put(one.id(), one));
      loaded = true;
    }
  }
}
