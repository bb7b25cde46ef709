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
    private String resultsId() {
      return SchoolResultsState.id(
          campaign.procedure(), campaign.year(), campaign.season(), school.schoolId());
    }
  }

  private static final Comparator<ResultCell> ORDER =
      Comparator.comparing(ResultCell::subject).thenComparingInt(ResultCell::programmeGrade);

  private final MongoAggregates<SchoolResultsState> results;

  ResultBook(MongoStore store) {
    this.results = store.aggregates("results", Topic.RESULTS, SchoolResultsState.class);
  }

  /**
   * Enters cells, at most one per school and campaign.
   *
   * @param later whether an upload was handed in after the one that is entered
   * @return their outcomes, in the same order
   */
  public List<Entered> enter(List<Entry> entries, Predicate<String> later) {
    Map<String, List<Integer>> pending = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      pending.computeIfAbsent(entries.get(i).resultsId(), id -> new ArrayList<>()).add(i);
    }
    Entered[] outcomes = new Entered[entries.size()];
    while (!pending.isEmpty()) {
      Map<String, Stored<SchoolResultsState>> now = results.findAll(pending.keySet());
      List<Change<SchoolResultsState>> changes = new ArrayList<>();
      pending.forEach(
          (id, places) -> {
            Optional<Stored<SchoolResultsState>> stored = Optional.ofNullable(now.get(id));
            List<ResultCell> cells =
                new ArrayList<>(stored.map(one -> one.body().cells()).orElse(List.of()));
            for (int place : places) {
              outcomes[place] = put(cells, entries.get(place).cell(), later);
            }
            SchoolResultsState changed = changed(id, entries.get(places.get(0)), cells);
            if (stored.filter(one -> one.body().equals(changed)).isEmpty()) {
              changes.add(new Change<>(id, stored.map(Stored::revision).orElse(0L), changed));
            }
          });
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

  /** Results as they are stored, for the work inside this service. */
  public Optional<Stored<SchoolResultsState>> find(String resultsId) {
    return results.find(resultsId);
  }

  /** Puts a cell among the others if it says something new. */
  private static Entered put(List<ResultCell> cells, ResultCell cell, Predicate<String> later) {
    Optional<ResultCell> before =
        cells.stream().filter(other -> samePlace(other, cell)).findFirst();
    CellMerge.Merged merged =
        before
            .map(one -> CellMerge.of(one, cell, later))
            .orElseGet(() -> new CellMerge.Merged(Entered.ACCEPTED, cell));
    cells.removeIf(other -> samePlace(other, cell));
    cells.add(merged.cell());
    cells.sort(ORDER);
    return merged.outcome();
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

  private static boolean samePlace(ResultCell one, ResultCell other) {
    return one.subject() == other.subject() && one.programmeGrade() == other.programmeGrade();
  }
}
