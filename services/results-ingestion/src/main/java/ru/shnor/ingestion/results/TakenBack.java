package ru.shnor.ingestion.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;

/**
 * Makes results forget uploads that were taken back: each falls to what the latest of the other
 * uploads had said, or away if nobody else had said anything. Doing it again changes nothing, so
 * that a crash in the middle is healed at the next start.
 */
@Component
public class TakenBack {

  private final ResultBook results;
  private final CellHistory history;
  private final Uploads uploads;

  TakenBack(ResultBook results, CellHistory history, Uploads uploads) {
    this.results = results;
    this.history = history;
    this.uploads = uploads;
  }

  /** How many results got their former numbers back, and how many are gone. */
  public record Counts(int restored, int removed) {}

  /** Looks at all results. */
  public Counts settle() {
    Map<String, Upload> all =
        uploads.every().stream().collect(Collectors.toMap(Upload::id, one -> one));
    Set<String> undone =
        all.values().stream()
            .filter(one -> one.status() == UploadStatus.UNDONE)
            .map(Upload::id)
            .collect(Collectors.toSet());
    if (undone.isEmpty()) {
      return new Counts(0, 0);
    }
    int[] counts = new int[2];
    for (Stored<SchoolResultsState> stored : results.all()) {
      if (stored.body().cells().stream().anyMatch(cell -> rests(cell, undone))) {
        settle(stored.id(), undone, all, counts);
      }
    }
    return new Counts(counts[0], counts[1]);
  }

  private void settle(String resultsId, Set<String> undone, Map<String, Upload> all, int[] counts) {
    boolean done = false;
    while (!done) {
      Stored<SchoolResultsState> stored = results.find(resultsId).orElseThrow();
      List<ResultCell> gone =
          stored.body().cells().stream().filter(cell -> rests(cell, undone)).toList();
      history.add(
          Map.of(
              resultsId, gone.stream().filter(cell -> undone.contains(cell.uploadId())).toList()));
      CellHistory.Said said = history.of(resultsId);
      List<ResultCell> cells = new ArrayList<>(stored.body().cells());
      cells.removeAll(gone);
      List<ResultCell> back =
          gone.stream().flatMap(cell -> left(said, cell, undone, all).stream()).toList();
      cells.addAll(back);
      done = gone.isEmpty() || results.replace(stored, cells);
      if (done) {
        counts[0] += back.size();
        counts[1] += gone.size() - back.size();
      }
    }
  }

  private static boolean rests(ResultCell cell, Set<String> undone) {
    return CellMerge.uploads(cell).stream().anyMatch(undone::contains);
  }

  /** Former marks with the parts that others have told since, or those parts alone. */
  private static Optional<ResultCell> left(
      CellHistory.Said said, ResultCell cell, Set<String> undone, Map<String, Upload> all) {
    Optional<ResultCell> parts = CellMerge.without(cell, undone);
    if (!undone.contains(cell.uploadId())) {
      return parts;
    }
    return below(said, cell, all)
        .flatMap(one -> CellMerge.without(one, undone))
        .map(
            marks ->
                parts.map(one -> CellMerge.of(marks, one, later -> false).cell()).orElse(marks))
        .or(() -> parts);
  }

  /** What the latest upload that still counts had said of a place. */
  private static Optional<ResultCell> below(
      CellHistory.Said said, ResultCell place, Map<String, Upload> all) {
    return said.of(place).stream()
        .filter(
            cell ->
                Optional.ofNullable(all.get(cell.uploadId())).filter(TakenBack::counts).isPresent())
        .max(
            Comparator.comparing(
                    (ResultCell cell) ->
                        Optional.ofNullable(all.get(cell.uploadId())).orElseThrow().uploadedAt())
                .thenComparing(ResultCell::uploadId));
  }

  /** What is being read counts already: it has seen the result and found it said. */
  private static boolean counts(Upload upload) {
    return upload.status() == UploadStatus.DONE || upload.status() == UploadStatus.READING;
  }

  /** Takes one statement of an upload away from a school it should never have been made of. */
  public void withdraw(String resultsId, ResultCell said) {
    Map<String, Upload> all =
        uploads.every().stream().collect(Collectors.toMap(Upload::id, one -> one));
    boolean done = false;
    while (!done) {
      history.forget(resultsId, said.uploadId(), said);
      Optional<Stored<SchoolResultsState>> stored = results.find(resultsId);
      List<ResultCell> cells =
          new ArrayList<>(stored.map(one -> one.body().cells()).orElse(List.of()));
      boolean stands =
          cells.removeIf(
              cell -> CellHistory.samePlace(cell, said) && cell.uploadId().equals(said.uploadId()));
      if (stored.isEmpty() || !stands) {
        return;
      }
      below(history.of(resultsId), said, all).ifPresent(cells::add);
      done = results.replace(stored.get(), cells);
    }
  }
}
