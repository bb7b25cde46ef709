package ru.shnor.registry.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** The municipalities of the register. */
@Component
public class Municipalities {

  private final MongoDocuments<Municipality> documents;

  Municipalities(MongoStore store) {
    this.documents = store.documents("municipalities", Municipality.class);
  }

  /** Municipalities in scope as a whole, by id. */
  public List<Municipality> all(Scope scope) {
    return documents.all().stream()
        .map(Stored::body)
        .filter(one -> scope.coversMunicipality(one.id()))
        .sorted(Comparator.comparing(Municipality::id))
        .toList();
  }

  /** Municipalities by id; one out of scope is not in the map. */
  public Map<String, Municipality> findAll(Collection<String> ids, Scope scope) {
    return documents.findAll(Set.copyOf(ids)).values().stream()
        .map(Stored::body)
        .filter(one -> scope.coversMunicipality(one.id()))
        .collect(Collectors.toMap(Municipality::id, one -> one));
  }

  /**
   * Remembers spellings: of an unknown municipality the first becomes its name, every further one
   * an alias.
   *
   * @param spellings by id, in the order of the file
   * @param dryRun true only tells what would be remembered
   */
  public Learned learn(Map<String, List<String>> spellings, boolean dryRun) {
    Map<String, Municipality> known = new HashMap<>();
    List<NewAlias> aliases = new ArrayList<>();
    Set<String> pending = spellings.keySet();
    while (!pending.isEmpty()) {
      Map<String, Stored<Municipality>> before = documents.findAll(pending);
      List<Change<Municipality>> changes = new ArrayList<>();
      for (String id : pending) {
        Optional<Stored<Municipality>> old = Optional.ofNullable(before.get(id));
        Municipality now = called(id, old.map(Stored::body), spellings.getOrDefault(id, List.of()));
        known.put(id, now);
        if (old.filter(one -> one.body().equals(now)).isEmpty()) {
          changes.add(new Change<>(id, old.map(Stored::revision).orElse(0L), now));
        }
      }
      Set<String> lost = dryRun ? Set.of() : documents.saveAll(changes);
      changes.stream()
          .filter(change -> !lost.contains(change.id()))
          .forEach(
              change ->
                  aliases.addAll(
                      added(
                          change.body(),
                          Optional.ofNullable(before.get(change.id())).map(Stored::body))));
      pending = lost;
    }
    return new Learned(known, aliases);
  }

  private static Municipality called(
      String id, Optional<Municipality> before, List<String> spellings) {
    Municipality now = before.orElseGet(() -> new Municipality(id, spellings.get(0), List.of()));
    for (String spelling : spellings) {
      if (!now.isCalled(spelling)) {
        now = now.alsoCalled(spelling);
      }
    }
    return now;
  }

  private static List<NewAlias> added(Municipality now, Optional<Municipality> before) {
    List<String> old = before.map(Municipality::aliases).orElse(List.of());
    return now.aliases().stream()
        .filter(alias -> !old.contains(alias))
        .map(alias -> new NewAlias(now.id(), alias, now.name()))
        .toList();
  }

  /** A spelling that was not known before. */
  public record NewAlias(String municipalityId, String alias, String name) {}

  /** Municipalities of a file as they are known now. */
  public record Learned(Map<String, Municipality> known, List<NewAlias> aliases) {
    public Learned {
      known = Map.copyOf(known);
      aliases = List.copyOf(aliases);
    }
  }
}
