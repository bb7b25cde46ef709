package ru.shnor.ingestion.results;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;

/** Takes an upload back: its own document decides, then results and waiting rows follow. */
@Component
class UndoUploads {

  /** What came of it. */
  sealed interface Answer {

    /** It is taken back. */
    record Done(Upload upload, TakenBack.Counts counts) implements Answer {}

    /** There is nothing to take back. */
    record Nothing(UploadStatus status) implements Answer {}

    /**
     * Newer uploads have said something else of the same results.
     *
     * @param newer number of results by upload
     */
    record Covered(Map<Upload, Integer> newer) implements Answer {}
  }

  private final ResultBook results;
  private final CellHistory history;
  private final TakenBack takenBack;
  private final WaitingRows waiting;
  private final Uploads uploads;
  private final Clock clock;

  UndoUploads(
      ResultBook results,
      CellHistory history,
      TakenBack takenBack,
      WaitingRows waiting,
      Uploads uploads,
      Clock clock) {
    this.results = results;
    this.history = history;
    this.takenBack = takenBack;
    this.waiting = waiting;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** Takes an upload back unless something newer stands on it. */
  Answer undo(Upload upload, String by, String reason) {
    if (upload.status() != UploadStatus.DONE || upload.terms().trial()) {
      return new Answer.Nothing(upload.status());
    }
    Map<Upload, Integer> newer = covering(upload);
    if (!newer.isEmpty()) {
      return new Answer.Covered(newer);
    }
    Upload undone = uploads.undo(upload.id(), new Upload.Undone(by, clock.instant(), reason));
    upload.waiting().keySet().forEach(login -> waiting.forget(login, Set.of(upload.id())));
    return new Answer.Done(undone, takenBack.settle());
  }

  private Map<Upload, Integer> covering(Upload upload) {
    Precedence later = new Precedence(uploads, upload);
    Map<String, CellHistory.Said> said = history.all();
    Map<Upload, Integer> newer = new LinkedHashMap<>();
    for (Stored<SchoolResultsState> stored : results.all()) {
      CellHistory.Said one = said.getOrDefault(stored.id(), CellHistory.Said.NOTHING);
      for (ResultCell cell : stored.body().cells()) {
        if (!cell.uploadId().equals(upload.id())
            && stands(cell, one.of(cell), upload.id())
            && later.test(cell.uploadId())) {
          uploads.current(cell.uploadId()).ifPresent(other -> newer.merge(other, 1, Integer::sum));
        }
      }
    }
    return newer;
  }

  /** Whether a cell has other numbers than this upload had said. */
  private static boolean stands(ResultCell cell, List<ResultCell> said, String uploadId) {
    return said.stream()
        .anyMatch(
            other -> other.uploadId().equals(uploadId) && !ResultBook.sameNumbers(cell, other));
  }
}
