package ru.shnor.ingestion.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Season;

/**
 * What an upload has changed or would change, taking it back, and who has said what of a result.
 */
@RestController
class ChangesController {

  private static final int MOST = 5000;
  private static final int LONGEST_REASON = 500;

  private final Uploads uploads;
  private final UploadChanges changes;
  private final UndoUploads undo;
  private final ResultSteps steps;

  ChangesController(Uploads uploads, UploadChanges changes, UndoUploads undo, ResultSteps steps) {
    this.uploads = uploads;
    this.changes = changes;
    this.undo = undo;
    this.steps = steps;
  }

  /** Why an upload is taken back. */
  record Wish(Optional<String> reason) {}

  /** How many results got former numbers back, and how many are gone. */
  record Answer(String id, UploadStatus status, int restored, int removed) {}

  @GetMapping("/api/uploads/{id}/changes")
  List<UploadChanges.Changed> changes(
      @PathVariable String id, @RequestParam(defaultValue = "500") int limit, Caller caller) {
    return changes.of(found(id, caller).id(), Math.max(1, Math.min(limit, MOST)), caller.scope());
  }

  @PostMapping("/api/uploads/{id}/undo")
  Answer undo(@PathVariable String id, @RequestBody Wish wish, Caller caller) {
    Upload upload = found(id, caller);
    String reason = wish.reason().orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.badRequest(
          "Напишите, почему загрузка отменяется: от 1 до %d знаков.".formatted(LONGEST_REASON));
    }
    UndoUploads.Answer answer = undo.undo(upload, caller.name(), reason);
    if (answer instanceof UndoUploads.Answer.Covered covered) {
      throw Refusal.conflict(words(covered.newer()));
    }
    if (answer instanceof UndoUploads.Answer.Nothing nothing) {
      throw Refusal.conflict(
          nothing.status() == UploadStatus.UNDONE
              ? "Эта загрузка уже отменена."
              : "Отменять нечего: эта загрузка ничего не записала или ещё читается.");
    }
    UndoUploads.Answer.Done done = (UndoUploads.Answer.Done) answer;
    return new Answer(
        done.upload().id(),
        done.upload().status(),
        done.counts().restored(),
        done.counts().removed());
  }

  @GetMapping("/api/result-history")
  List<ResultSteps.Step> history(
      @RequestParam String school,
      @RequestParam Procedure procedure,
      @RequestParam int year,
      @RequestParam Season season,
      Caller caller) {
    return steps.of(SchoolResultsState.id(procedure, year, season, school), caller.scope());
  }

  private Upload found(String id, Caller caller) {
    return uploads
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Загрузка не найдена"));
  }

  private static String words(Map<Upload, Integer> newer) {
    return "Отменить нельзя: эти результаты позже изменили другие загрузки — %s. Сначала отмените их."
        .formatted(
            newer.entrySet().stream()
                .map(
                    one ->
                        "«%s» (%s, результатов: %d)"
                            .formatted(
                                one.getKey().fileName(), one.getKey().uploadedBy(), one.getValue()))
                .sorted()
                .limit(5)
                .collect(Collectors.joining("; ")));
  }
}
