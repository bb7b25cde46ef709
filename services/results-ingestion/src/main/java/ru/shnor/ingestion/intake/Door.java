package ru.shnor.ingestion.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadStatus;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;

/**
 * Takes a file that is whole on the disk and answers for it. However it came, the same bytes are
 * one upload, and the same key is one answer.
 */
@Component
class Door {

  private static final Logger log = LoggerFactory.getLogger(Door.class);
  private static final int LONGEST_NAME = 200;

  private final Uploads uploads;
  private final Spool spool;
  private final IdempotencyKeys keys;

  Door(Uploads uploads, Spool spool, IdempotencyKeys keys) {
    this.uploads = uploads;
    this.spool = spool;
    this.keys = keys;
  }

  /** A file on the disk and how its sender wants it to be taken. */
  record Handed(String fileName, Spool.Spooled file, Upload.Terms terms) {}

  /**
   * Takes a file: 202 if it is new, 200 if the same bytes are here already, and under a key that
   * was used for them before whatever was answered then.
   */
  ResponseEntity<UploadView> take(Handed handed, Optional<String> key, Caller caller) {
    Optional<IdempotencyKeys.Answer> before = key.flatMap(one -> before(one, handed, caller));
    Optional<Upload> known =
        before
            .filter(IdempotencyKeys.Answer::given)
            .flatMap(one -> uploads.current(one.uploadId()));
    if (before.isPresent() && known.isPresent()) {
      spool.drop(handed.file().name());
      boolean wasNew = before.get().status() == HttpStatus.ACCEPTED.value();
      return answer(known.get(), wasNew, caller.scope(), true);
    }
    Uploads.Receipt receipt =
        uploads.receive(handed.fileName(), handed.file(), handed.terms(), caller.name());
    log.atInfo()
        .addKeyValue("upload", receipt.upload().id())
        .addKeyValue("new", receipt.isNew())
        .log("file received");
    ResponseEntity<UploadView> answer =
        answer(receipt.upload(), receipt.isNew(), caller.scope(), false);
    // whoever came second under a key must not speak for the first
    key.filter(one -> before.isEmpty())
        .ifPresent(
            one ->
                keys.answered(
                    caller.subject(), one, receipt.upload().id(), answer.getStatusCode().value()));
    return answer;
  }

  private Optional<IdempotencyKeys.Answer> before(String key, Handed handed, Caller caller) {
    try {
      return keys.use(caller.subject(), key, handed.file().sha256(), handed.terms());
    } catch (Refusal refusal) {
      spool.drop(handed.file().name());
      throw refusal;
    }
  }

  private ResponseEntity<UploadView> answer(
      Upload upload, boolean isNew, Scope scope, boolean replayed) {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(isNew ? HttpStatus.ACCEPTED : HttpStatus.OK)
            .location(URI.create("/api/uploads/" + upload.id()));
    if (replayed) {
      builder.header("Idempotency-Replayed", "true");
    }
    return builder.body(view(upload, scope, !isNew));
  }

  /** An upload as the API shows it. */
  UploadView view(Upload upload, Scope scope, boolean duplicate) {
    Uploads.Complaints complaints =
        uploads
            .complaints(List.of(upload.id()), scope)
            .getOrDefault(upload.id(), Uploads.Complaints.NONE);
    Optional<String> before =
        upload.terms().trial()
            ? uploads
                .find(upload.cellId(), scope)
                .filter(one -> one.status() == UploadStatus.DONE)
                .map(Upload::id)
            : Optional.of(upload.id()).filter(id -> duplicate);
    return UploadView.of(upload, complaints, before, uploads.pace(upload));
  }

  /** The name is shown to people and decides nothing: folders and invisible signs are taken off. */
  static String fileName(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(LONGEST_NAME)
        .forEach(clean::appendCodePoint);
    return clean.isEmpty() ? "без имени" : clean.toString();
  }
}
