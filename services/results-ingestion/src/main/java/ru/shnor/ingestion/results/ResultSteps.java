package ru.shnor.ingestion.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Scope;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Subject;

/** Who has said what of each result of a school, in the order of the uploads. */
@Component
class ResultSteps {

  /**
   * A statement.
   *
   * @param stands whether the result is this now
   * @param at ISO 8601 instant of the upload
   * @param undone who took the upload back
   */
  record Step(
      Subject subject,
      int programmeGrade,
      boolean stands,
      UploadChanges.Numbers numbers,
      String uploadId,
      String fileName,
      String by,
      String at,
      Optional<Upload.Undone> undone) {}

  private final ResultBook results;
  private final CellHistory history;
  private final Uploads uploads;

  ResultSteps(ResultBook results, CellHistory history, Uploads uploads) {
    this.results = results;
    this.history = history;
    this.uploads = uploads;
  }

  List<Step> of(String resultsId, Scope scope) {
    if (!scope.isRegion()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    List<ResultCell> standing =
        results
            .find(resultsId)
            .map(one -> one.body())
            .map(SchoolResultsState::cells)
            .orElse(List.of());
    standing.forEach(cell -> steps.add(step(cell, true)));
    history.of(resultsId).said().stream()
        .filter(cell -> standing.stream().noneMatch(one -> sameStatement(one, cell)))
        .forEach(cell -> steps.add(step(cell, false)));
    steps.sort(
        Comparator.comparing(Step::subject)
            .thenComparingInt(Step::programmeGrade)
            .thenComparing(Step::at)
            .thenComparing(Step::uploadId));
    return steps;
  }

  private static boolean sameStatement(ResultCell one, ResultCell other) {
    return CellHistory.samePlace(one, other) && one.uploadId().equals(other.uploadId());
  }

  private Step step(ResultCell cell, boolean stands) {
    Optional<Upload> upload = uploads.current(cell.uploadId());
    return new Step(
        cell.subject(),
        cell.programmeGrade(),
        stands,
        UploadChanges.Numbers.of(cell),
        cell.uploadId(),
        upload.map(Upload::fileName).orElse(""),
        upload.map(Upload::uploadedBy).orElse(""),
        upload.map(one -> one.uploadedAt().toString()).orElse(""),
        upload.flatMap(one -> one.after().undone()));
  }
}
