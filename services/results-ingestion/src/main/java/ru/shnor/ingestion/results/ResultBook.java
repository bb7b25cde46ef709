package ru.shnor.ingestion.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;

/**
 * Results by school, procedure, year and season. A cell is entered with the guard of the revision
 * that was read and again if somebody was faster: files that come at once neither mix nor lose
 * cells.
 */
@Component
public class ResultBook {

  /** What became of a cell. */
  public enum Entered {
    /** It is now what this upload says. */
    ACCEPTED,
    /** It was so already. */
    DUPLICATE,
    /** A later upload has already said something else. */
    OVERTAKEN,
    /** Taken; parts that other reports told before belong to other numbers and are gone. */
    PARTS_DROPPED,
    /** A part that cannot belong to the marks that are known; not taken. */
    CONTRADICTED
  }

  /** A cell to enter. */
  public record Entry(SchoolState school, CampaignState campaign, ResultCell cell) {
    /** The results it belongs to. */
    public String resultsId() {
      return SchoolResultsState.id(
          campaign.procedure(), campaign.year(), campaign.season(), school.schoolId());
    }
  }

  /**
   * What became, or would become, of a cell.
   *
   * @param before what another upload had said, if anything
   */
  public record Outcome(Entered entered, Optional<ResultCell> before) {}

  private static final Comparator<ResultCell> ORDER =
      Comparator.comparing(ResultCell::subject).thenComparingInt(ResultCell::programmeGrade);

  private final MongoAggregates<SchoolResultsState> results;
  private final CellHistory history;

  ResultBook(MongoStore store, CellHistory history) {
    this.history = history;
    this.results = store.aggregates("results", Topic.RESULTS, SchoolResultsState.class);
  }

  /**
   * Enters cells, at most one per school and campaign.
   *
   * @param later whether an upload was handed in after the one that is entered
   * @return their outcomes, in the same order
   */
  public List<Outcome> enter(List<Entry> entries, Predicate<String> later) {
    Map<String, List<Integer>> pending = byResults(entries);
    Outcome[] outcomes = new Outcome[entries.size()];
    while (!pending.isEmpty()) {
      List<Change<SchoolResultsState>> changes = new ArrayList<>();
      Map<String, List<ResultCell>> said = new LinkedHashMap<>();
      look(
          pending,
          (id, places, stored) -> {
            Placing placing = new Placing(id, stored.map(Stored::body), later);
            places.forEach(at -> outcomes[at] = placing.put(entries.get(at).cell()));
            if (!placing.said.isEmpty()) {
              said.put(id, placing.said);
            }
            SchoolResultsState now = changed(id, entries.get(places.get(0)), placing.cells);
            if (stored.filter(one -> one.body().equals(now)).isEmpty()) {
              changes.add(new Change<>(id, stored.map(Stored::revision).orElse(0L), now));
            }
          });
      history.add(said);
      Set<String> lost = changes.isEmpty() ? Set.of() : results.saveAll(changes);
      pending.keySet().retainAll(lost);
    }
    return List.of(outcomes);
  }

  /** Results by id, for the work inside this service; what is unknown is not in the map. */
  public Map<String, SchoolResultsState> findAll(Collection<String> ids) {
    Map<String, SchoolResultsState> found = new HashMap<>();
    results.findAll(ids).forEach((id, stored) -> found.put(id, stored.body()));
    return found;
  }

  /** What {@link #enter} would answer now; nothing is changed. */
  public List<Outcome> weigh(List<Entry> entries, Predicate<String> later) {
    Outcome[] outcomes = new Outcome[entries.size()];
    look(
        byResults(entries),
        (id, places, stored) -> {
          Placing placing = new Placing(id, stored.map(Stored::body), later);
          places.forEach(at -> outcomes[at] = placing.put(entries.get(at).cell()));
        });
    return List.of(outcomes);
  }

  private interface Looking {
    void at(String id, List<Integer> places, Optional<Stored<SchoolResultsState>> stored);
  }

  private void look(Map<String, List<Integer>> places, Looking looking) {
    Map<String, Stored<SchoolResultsState>> now = results.findAll(places.keySet());
    places.forEach((id, at) -> looking.at(id, at, Optional.ofNullable(now.get(id))));
  }

  private static Map<String, List<Integer>> byResults(List<Entry> entries) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.computeIfAbsent(entries.get(i).resultsId(), id -> new ArrayList<>()).add(i);
    }
    return places;
  }

  /** Results as they are stored, for the work inside this service. */
  public Optional<Stored<SchoolResultsState>> find(String resultsId) {
    return results.find(resultsId);
  }

  /** All results, for the work inside this service. */
  public List<Stored<SchoolResultsState>> all() {
    return results.all();
  }

  /** Saves cells that were decided elsewhere; false if somebody was faster. */
  boolean replace(Stored<SchoolResultsState> stored, List<ResultCell> cells) {
    SchoolResultsState old = stored.body();
    return results.save(
        stored.id(),
        stored.revision(),
        new SchoolResultsState(
            stored.id(),
            old.procedure(),
            old.year(),
            old.season(),
            old.schoolId(),
            old.municipalityId(),
            cells.stream().sorted(ORDER).toList()));
  }

  /** Puts cells among the others if they say something new. */
  private final class Placing {
    private final String id;
    private final Predicate<String> later;
    private final List<ResultCell> cells;
    private final List<ResultCell> said = new ArrayList<>();

    Placing(String id, Optional<SchoolResultsState> stored, Predicate<String> later) {
      this.id = id;
      this.later = later;
      this.cells = new ArrayList<>(stored.map(SchoolResultsState::cells).orElse(List.of()));
    }

    Outcome put(ResultCell cell) {
      Optional<ResultCell> before =
          cells.stream().filter(other -> CellHistory.samePlace(other, cell)).findFirst();
      boolean own = before.filter(one -> one.uploadId().equals(cell.uploadId())).isPresent();
      CellMerge.Merged merged =
          before
              .map(one -> CellMerge.of(one, cell, later))
              .orElseGet(() -> new CellMerge.Merged(Entered.ACCEPTED, cell));
      boolean taken =
          merged.outcome() == Entered.ACCEPTED || merged.outcome() == Entered.PARTS_DROPPED;
      remember(before, cell, taken, own);
      cells.removeIf(other -> CellHistory.samePlace(other, cell));
      cells.add(merged.cell());
      cells.sort(ORDER);
      return new Outcome(merged.outcome(), taken && own ? history.before(id, cell, later) : before);
    }

    /** Only what was said of marks is remembered: parts have their sources in the cell. */
    private void remember(
        Optional<ResultCell> before, ResultCell cell, boolean taken, boolean own) {
      if (cell.uploadId().isEmpty() || own) {
        return;
      }
      if (!taken) {
        said.add(cell);
      } else {
        before.filter(one -> !one.uploadId().isEmpty()).ifPresent(said::add);
      }
    }
  }

  private static SchoolResultsState changed(String id, Entry entry, List<ResultCell> cells) {
    return new SchoolResultsState(
        id,
        entry.campaign().procedure(),
        entry.campaign().year(),
        entry.campaign().season(),
        entry.school().schoolId(),
        entry.school().municipalityId(),
        cells);
  }

  /** Whether the other cell says nothing that the one does not say already. */
  static boolean sameNumbers(ResultCell one, ResultCell other) {
    return one.participants() == other.participants()
        && one.marks().equals(other.marks())
        && one.maxScore() == other.maxScore()
        && (other.scores().isEmpty() || one.scores().equals(other.scores()))
        && (other.journal().isEmpty() || one.journal().equals(other.journal()))
        && (other.tasks().isEmpty() || one.tasks().equals(other.tasks()));
  }
}
