package ru.shnor.ingestion.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import ru.shnor.ingestion.note.UploadNote;
import ru.shnor.ingestion.note.UploadNotes;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;

/** Files are handed in here; they are read later. */
@RestController
class UploadController {

  private static final Logger log = LoggerFactory.getLogger(UploadController.class);
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 500;

  private final Uploads uploads;
  private final Spool spool;
  private final UploadStreams streams;
  private final UploadNotes notes;

  UploadController(Uploads uploads, Spool spool, UploadStreams streams, UploadNotes notes) {
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
      @RequestParam("file") List<MultipartFile> files, Said said, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    if (files.size() != 1) {
      throw Refusal.badRequest(
          "В одном запросе нужен ровно один файл в поле «file», а пришло %d."
              .formatted(files.size()));
    }
    MultipartFile file = files.get(0);
    UploadNote note = said.note();
    Spool.Spooled spooled = keep(file);
    if (!note.equals(UploadNote.NONE)) {
      notes.keep(Upload.id(spooled.sha256()), note);
    }
    Uploads.Receipt receipt =
        uploads.receive(
            fileName(Objects.requireNonNullElse(file.getOriginalFilename(), "")),
            spooled,
            caller.name());
    log.atInfo()
        .addKeyValue("upload", receipt.upload().id())
        .addKeyValue("new", receipt.isNew())
        .log("file received");
    UploadView view = view(receipt.upload(), caller.scope(), !receipt.isNew());
    URI location = URI.create("/api/uploads/" + receipt.upload().id());
    return receipt.isNew()
        ? ResponseEntity.accepted().location(location).body(view)
        : ResponseEntity.ok().location(location).body(view);
  }

  @GetMapping("/api/uploads/{id}")
  UploadView one(@PathVariable String id, Caller caller) {
    return view(found(id, caller), caller.scope(), false);
  }

  @GetMapping("/api/uploads")
  List<UploadView> latest(@RequestParam(defaultValue = "50") int limit, Caller caller) {
    List<Upload> latest = uploads.latest(Math.max(1, Math.min(limit, MOST)), caller.scope());
    Map<String, List<Complaint>> complaints =
        uploads.complaints(latest.stream().map(Upload::id).toList(), caller.scope());
    return latest.stream()
        .map(one -> UploadView.of(one, complaints.getOrDefault(one.id(), List.of()), false))
        .toList();
  }

  @GetMapping(path = "/api/uploads/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id, Caller caller) {
    found(id, caller);
    return streams.open(() -> view(found(id, caller), caller.scope(), false));
  }

  private Upload found(String id, Caller caller) {
    return uploads
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Загрузка не найдена"));
  }

  private UploadView view(Upload upload, Scope scope, boolean duplicate) {
    List<Complaint> complaints =
        uploads.complaints(List.of(upload.id()), scope).getOrDefault(upload.id(), List.of());
    return UploadView.of(upload, complaints, duplicate);
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
