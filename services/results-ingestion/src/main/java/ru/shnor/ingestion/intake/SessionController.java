package ru.shnor.ingestion.intake;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.SheetLimits;

/** A file in parts: open a session, put the parts one after the other, finish. */
@RestController
class SessionController {

  private static final String OFFSET = "Upload-Offset";

  private final UploadSessions sessions;
  private final Uploads uploads;
  private final Door door;
  private final RateLimit limit;
  private final IntakeSettings settings;

  SessionController(
      UploadSessions sessions,
      Uploads uploads,
      Door door,
      RateLimit limit,
      IntakeSettings settings) {
    this.sessions = sessions;
    this.uploads = uploads;
    this.door = door;
    this.limit = limit;
    this.settings = settings;
  }

  /** A file to come. */
  record Announced(
      Optional<String> fileName,
      long size,
      Optional<String> sha256,
      Optional<Boolean> dryRun,
      Optional<Boolean> allOrNothing) {}

  /**
   * How far it is.
   *
   * @param received where the next part begins
   * @param partBytes largest part
   */
  record State(
      String id, String fileName, long size, long received, int partBytes, String uploadId) {}

  @PostMapping("/api/upload-sessions")
  ResponseEntity<State> open(@RequestBody Announced announced, Caller caller) {
    UploadController.regionOnly(caller);
    limit.take(caller);
    String sha256 = announced.sha256().orElse("");
    if (announced.size() < 1 || !sha256.matches("(?:[0-9a-f]{64})?")) {
      throw Refusal.badRequest(
          "Нужны размер файла в байтах и, по желанию, SHA-256 строчными шестнадцатеричными"
              + " знаками.");
    }
    if (announced.size() > SheetLimits.DEFAULT.bytes()) {
      throw Refusal.tooLarge(
          "Файл больше %d МБ.".formatted(SheetLimits.DEFAULT.bytes() / (1024 * 1024)));
    }
    UploadSessions.Session session =
        sessions.open(
            caller.subject(),
            Door.fileName(announced.fileName().orElse("")),
            announced.size(),
            sha256,
            new Upload.Terms(
                announced.dryRun().orElse(false), announced.allOrNothing().orElse(false)));
    return ResponseEntity.created(URI.create("/api/upload-sessions/" + session.id()))
        .header(OFFSET, "0")
        .body(state(session));
  }

  @GetMapping("/api/upload-sessions/{id}")
  ResponseEntity<State> state(@PathVariable String id, Caller caller) {
    State state = state(sessions.find(id, caller.subject()));
    return ResponseEntity.ok().header(OFFSET, Long.toString(state.received())).body(state);
  }

  @PutMapping(
      path = "/api/upload-sessions/{id}/content",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<State> part(
      @PathVariable String id, @RequestParam long offset, InputStream bytes, Caller caller) {
    UploadSessions.Session session = sessions.find(id, caller.subject());
    long received = sessions.append(session, offset, bytes);
    return ResponseEntity.ok().header(OFFSET, Long.toString(received)).body(state(session));
  }

  @PostMapping("/api/upload-sessions/{id}/finish")
  ResponseEntity<UploadView> finish(@PathVariable String id, Caller caller) {
    UploadSessions.Session session = sessions.find(id, caller.subject());
    Optional<Upload> before =
        Optional.of(session.uploadId())
            .filter(upload -> !upload.isEmpty())
            .flatMap(upload -> uploads.find(upload, caller.scope()));
    if (before.isPresent()) {
      return ResponseEntity.accepted()
          .location(URI.create("/api/uploads/" + before.get().id()))
          .header("Idempotency-Replayed", "true")
          .body(door.view(before.get(), caller.scope(), false));
    }
    ResponseEntity<UploadView> answer =
        door.take(
            new Door.Handed(session.fileName(), sessions.complete(session), session.terms()),
            Optional.empty(),
            caller);
    UploadView view = answer.getBody();
    if (view != null) {
      sessions.handedIn(session, view.id());
    }
    return answer;
  }

  @DeleteMapping("/api/upload-sessions/{id}")
  ResponseEntity<Void> cancel(@PathVariable String id, Caller caller) {
    sessions.close(sessions.find(id, caller.subject()));
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler(UploadSessions.WrongOffset.class)
  ResponseEntity<ProblemDetail> wrongOffset(UploadSessions.WrongOffset e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "Принято байт: %d. Следующая часть должна начинаться с этого места, а завершать можно,"
                    .formatted(e.expected())
                + " когда принято всё.");
    problem.setTitle("Не то место файла");
    problem.setProperty("code", "OFFSET");
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .header(OFFSET, Long.toString(e.expected()))
        .body(problem);
  }

  private State state(UploadSessions.Session session) {
    return new State(
        session.id(),
        session.fileName(),
        session.size(),
        sessions.received(session),
        settings.partBytes(),
        session.uploadId());
  }
}
