package ru.shnor.ingestion.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ResultCell;

/**
 * What uploads have said of a result beside what stands: cells that were replaced, said again, or
 * came too late. A statement is true whatever becomes of the result, so that writing one twice, or
 * before a save that then fails, does no harm. A cell that was said once only is not here.
 */
@Component
class CellHistory {

  /**
   * Statements on the results of one school, procedure, year and season.
   *
   * @param said at most one per place and upload, the oldest first
   */
  record Said(List<ResultCell> said) {
    static final Said NOTHING = new Said(List.of());

    Said {
      said = List.copyOf(said);
    }

    Said with(Collection<ResultCell> more) {
      List<ResultCell> all = new ArrayList<>(said);
      for (ResultCell cell : more) {
        if (all.stream().noneMatch(cell::equals)) {
          all.removeIf(other -> samePlace(other, cell) && other.uploadId().equals(cell.uploadId()));
          all.add(cell);
        }
      }
      return new Said(all);
    }

    Said without(String uploadId, ResultCell place) {
      return new Said(
          said.stream()
              .filter(one -> !(samePlace(one, place) && one.uploadId().equals(uploadId)))
              .toList());
    }

    /** What was said of the place of this cell. */
    List<ResultCell> of(ResultCell place) {
      return said.stream().filter(one -> samePlace(one, place)).toList();
    }
  }

  private final MongoDocuments<Said> documents;

  CellHistory(MongoStore store) {
    this.documents = store.documents("result_history", Said.class);
  }

  static boolean samePlace(ResultCell one, ResultCell other) {
    return one.subject() == other.subject() && one.programmeGrade() == other.programmeGrade();
  }

  Said of(String resultsId) {
    return documents.find(resultsId).map(Stored::body).orElse(Said.NOTHING);
  }

  Map<String, Said> all() {
    Map<String, Said> all = new TreeMap<>();
    documents.all().forEach(one -> all.put(one.id(), one.body()));
    return all;
  }

  /** Adds statements, by results id. */
  void add(Map<String, List<ResultCell>> more) {
    Set<String> pending = new HashSet<>(more.keySet());
    while (!pending.isEmpty()) {
      Map<String, Stored<Said>> before = documents.findAll(pending);
      List<Change<Said>> changes = new ArrayList<>();
      for (String id : pending) {
        Optional<Stored<Said>> stored = Optional.ofNullable(before.get(id));
        Said old = stored.map(Stored::body).orElse(Said.NOTHING);
        Said now = old.with(more.getOrDefault(id, List.of()));
        if (!now.equals(old)) {
          changes.add(new Change<>(id, stored.map(Stored::revision).orElse(0L), now));
        }
      }
      pending.retainAll(changes.isEmpty() ? Set.of() : documents.saveAll(changes));
    }
  }

  /** Forgets what an upload said of a place: it never should have been said of this school. */
  void forget(String resultsId, String uploadId, ResultCell place) {
    while (true) {
      Optional<Stored<Said>> stored = documents.find(resultsId);
      if (stored.isEmpty()) {
        return;
      }
      Said rest = stored.get().body().without(uploadId, place);
      if (rest.equals(stored.get().body())
          || documents.save(resultsId, stored.get().revision(), rest)) {
        return;
      }
    }
  }

  /** The newest statement of the others that was not made after the one asking. */
  Optional<ResultCell> before(String resultsId, ResultCell cell, Predicate<String> later) {
    return of(resultsId).of(cell).stream()
        .filter(one -> !one.uploadId().equals(cell.uploadId()) && !later.test(one.uploadId()))
        .reduce((first, second) -> second);
  }
}
