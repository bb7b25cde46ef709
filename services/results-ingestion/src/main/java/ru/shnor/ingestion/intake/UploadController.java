package ru.shnor.ingestion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.note.UploadNotes;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Files are handed in here; they are read later. */
@RestController
class UploadController {

  private static final Logger log = LoggerFactory.getLogger(UploadController.class);
  private static final int MOST = 500;

  private final Uploads uploads;
  private final Spool spool;
  private final UploadStreams streams;
  private final Door door;
  private final RateLimit limit;
  private final UploadNotes notes;

  UploadController(
      Uploads uploads,
      Spool spool,
      UploadStreams streams,
      Door door,
      RateLimit limit,
      UploadNotes notes) {
    this.door = door;
    this.limit = limit;
    this.uploads = uploads;
    this.spool = spool;
    this.streams = streams;
    this.notes = notes;
  }

  /** What the sender says of a file that does not say it itself; every field may be left out. */
  record Said(
      @Nullable String year,
      @Nullable String season,
      @Nullable String subject,
      @Nullable String grade,
      @Nullable String school) {
    private UploadNote note() {
      return UploadNote.read(said(year), said(season), said(subject), said(grade), said(school));
    }

    private static String said(@Nullable String field) {
      return field == null ? "" : field;
    }
  }

  @PostMapping(path = "/api/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<UploadView> upload(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean allOrNothing,
      Said said,
      @RequestHeader(name = "Idempotency-Key") Optional<String> key,
      Caller caller) {
    regionOnly(caller);
    limit.take(caller);
    if (files.size() != 1) {
      throw Refusal.badRequest(
          "В одном запросе нужен ровно один файл в поле «file», а пришло %d."
              .formatted(files.size()));
    }
    MultipartFile file = files.get(0);
    UploadNote note = said.note();
    Spool.Spooled spooled = keep(file);
    Upload.Terms terms = new Upload.Terms(dryRun, allOrNothing);
    if (!note.equals(UploadNote.NONE)) {
      notes.keep(Upload.idOf(spooled.sha256(), terms), note);
    }
    String given = file.getOriginalFilename();
    return door.take(
        new Door.Handed(Door.fileName(given == null ? "" : given), spooled, terms), key, caller);
  }

  @GetMapping("/api/uploads/{id}")
  UploadView one(@PathVariable String id, Caller caller) {
    return door.view(found(id, caller), caller.scope(), false);
  }

  @GetMapping("/api/uploads")
  List<UploadView> latest(@RequestParam(defaultValue = "50") int limit, Caller caller) {
    List<Upload> latest = uploads.latest(Math.max(1, Math.min(limit, MOST)), caller.scope());
    Map<String, Uploads.Complaints> complaints =
        uploads.complaints(latest.stream().map(Upload::id).toList(), caller.scope());
    return latest.stream()
        .map(
            one ->
                UploadView.of(
                    one,
                    complaints.getOrDefault(one.id(), Uploads.Complaints.NONE),
                    Optional.empty(),
                    uploads.pace(one)))
        .toList();
  }

  @GetMapping(path = "/api/uploads/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id, Caller caller) {
    found(id, caller);
    return streams.open(() -> door.view(found(id, caller), caller.scope(), false));
  }

  private Upload found(String id, Caller caller) {
    return uploads
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Загрузка не найдена"));
  }

  private Spool.Spooled keep(MultipartFile file) {
    try (InputStream bytes = file.getInputStream()) {
      return spool.keep(bytes);
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("upload is not kept");
      throw Refusal.noRoom(
          "На сервере не удалось сохранить файл: вероятно, закончилось место. Ничего не принято,"
              + " повторите загрузку позже.");
    }
  }

  static void regionOnly(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }
}
