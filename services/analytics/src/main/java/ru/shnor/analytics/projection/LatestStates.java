package ru.shnor.analytics.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.kit.event.Applied;
import ru.shnor.kit.store.Stored;

/**
 * The newest state of each thing, in memory. A deleted thing leaves its revision, so that an older
 * state cannot come back.
 */
final class LatestStates<T> {

  private record Known<T>(long revision, Optional<T> body) {}

  private final Map<String, Known<T>> states = new HashMap<>();

  void load(List<Stored<T>> stored) {
    stored.forEach(one -> take(new Applied<>(one.id(), one.revision(), Optional.of(one.body()))));
  }

  /** Takes a state; whether it was news. */
  boolean take(Applied<T> change) {
    Known<T> known = states.get(change.id());
    if (known != null && known.revision() >= change.revision()) {
      return false;
    }
    states.put(change.id(), new Known<>(change.revision(), change.body()));
    return true;
  }

  Map<String, Stored<T>> present() {
    Map<String, Stored<T>> present = new HashMap<>();
    states.forEach(
        (id, known) ->
            known
                .body()
                .ifPresent(body -> present.put(id, new Stored<>(id, known.revision(), body))));
    return present;
  }
}
