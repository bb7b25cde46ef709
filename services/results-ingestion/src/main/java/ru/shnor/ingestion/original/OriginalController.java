package ru.shnor.ingestion.original;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.audit.Auditor;
import ru.shnor.kit.problem.Refusal;

/** Gives originals out, and writes down to whom. */
@RestController
class OriginalController {

  private final Uploads uploads;
  private final Originals originals;
  private final Auditor auditor;

  OriginalController(Uploads uploads, Originals originals, Auditor auditor) {
    this.uploads = uploads;
    this.originals = originals;
    this.auditor = auditor;
  }

  @GetMapping("/api/uploads/{id}/original")
  ResponseEntity<StreamingResponseBody> original(@PathVariable String id, Caller caller) {
    Upload upload =
        uploads.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Загрузка не найдена"));
    String path = "/api/uploads/" + upload.id() + "/original";
    if (!originals.has(upload.id())) {
      auditor.record(caller.subject(), "GET", path, HttpStatus.NOT_FOUND.value());
      throw Refusal.notFound("Исходный файл этой загрузки не хранится");
    }
    auditor.record(caller.subject(), "GET", path, HttpStatus.OK.value());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(upload.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> originals.open(upload.id(), out));
  }
}
