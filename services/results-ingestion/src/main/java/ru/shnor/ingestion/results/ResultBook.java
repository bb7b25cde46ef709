package ru.shnor.ingestion.results;

import java.util.ArrayList;
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
    OVERTAKEN
  }

  /** A cell to enter. */
  public record Entry(SchoolState school, ResultCell cell) {}

  private static final Comparator<ResultCell> ORDER =
      Comparator.comparing(ResultCell::subject).thenComparingInt(ResultCell::programmeGrade);

  private final MongoAggregates<SchoolResultsState> results;

  ResultBook(MongoStore store) {
    this.results = store.aggregates("results", Topic.RESULTS, SchoolResultsState.class);
  }

  /**
   * Enters cells of one campaign, at most one per school.
   *
   * @param later whether an upload was handed in after the one that is entered
   * @return outcome by school id
   */
  public Map<String, Entered> enter(
      CampaignState campaign, List<Entry> entries, Predicate<String> later) {
    Map<String, Entry> pending = new LinkedHashMap<>();
    for (Entry entry : entries) {
      pending.put(id(campaign, entry), entry);
    }
    Map<String, Entered> outcomes = new HashMap<>();
    while (!pending.isEmpty()) {
      Map<String, Stored<SchoolResultsState>> now = results.findAll(pending.keySet());
      List<Change<SchoolResultsState>> changes = new ArrayList<>();
      pending.forEach(
          (id, entry) -> {
            Optional<Stored<SchoolResultsState>> stored = Optional.ofNullable(now.get(id));
            Entered outcome = outcome(stored, entry.cell(), later);
            outcomes.put(entry.school().schoolId(), outcome);
            SchoolResultsState changed = changed(campaign, stored, entry, outcome);
            if (stored.filter(one -> one.body().equals(changed)).isEmpty()) {
              changes.add(new Change<>(id, stored.map(Stored::revision).orElse(0L), changed));
            }
          });
      Set<String> lost = changes.isEmpty() ? Set.of() : results.saveAll(changes);
      pending.keySet().retainAll(lost);
    }
    return outcomes;
  }

  /** Results as they are stored, for the work inside this service. */
  public Optional<Stored<SchoolResultsState>> find(String resultsId) {
    return results.find(resultsId);
  }

  private static Entered outcome(
      Optional<Stored<SchoolResultsState>> stored, ResultCell cell, Predicate<String> later) {
    Optional<ResultCell> before =
        stored.flatMap(
            one -> one.body().cells().stream().filter(other -> samePlace(other, cell)).findFirst());
    if (before.isEmpty() || before.get().uploadId().equals(cell.uploadId())) {
      return Entered.ACCEPTED;
    }
    if (sameNumbers(before.get(), cell)) {
      return Entered.DUPLICATE;
    }
    return later.test(before.get().uploadId()) ? Entered.OVERTAKEN : Entered.ACCEPTED;
  }

  private static SchoolResultsState changed(
      CampaignState campaign,
      Optional<Stored<SchoolResultsState>> stored,
      Entry entry,
      Entered outcome) {
    List<ResultCell> cells =
        new ArrayList<>(stored.map(one -> one.body().cells()).orElse(List.of()));
    if (outcome == Entered.ACCEPTED) {
      cells.removeIf(other -> samePlace(other, entry.cell()));
      cells.add(entry.cell());
      cells.sort(ORDER);
    }
    return new SchoolResultsState(
        id(campaign, entry),
        campaign.procedure(),
        campaign.year(),
        campaign.season(),
        entry.school().schoolId(),
        entry.school().municipalityId(),
        cells);
  }

  private static boolean samePlace(ResultCell one, ResultCell other) {
    return one.subject() == other.subject() && one.programmeGrade() == other.programmeGrade();
  }

  private static boolean sameNumbers(ResultCell one, ResultCell other) {
    return one.participants() == other.participants()
        && one.marks().equals(other.marks())
        && one.maxScore() == other.maxScore();
  }

  private static String id(CampaignState campaign, Entry entry) {
    return SchoolResultsState.id(
        campaign.procedure(), campaign.year(), campaign.season(), entry.school().schoolId());
  }
}
