package ru.shnor.ingestion.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/**
 * Programs hand in large files here: the bytes of the file are the body of the request and go
 * straight to the spool. Afterwards it is an upload like any other.
 */
@RestController
class LargeUploadController {

  private static final Logger log = LoggerFactory.getLogger(LargeUploadController.class);

  private final Uploads uploads;
  private final Spool spool;
  private final UploadSettings settings;

  LargeUploadController(Uploads uploads, Spool spool, UploadSettings settings) {
    this.uploads = uploads;
    this.spool = spool;
    this.settings = settings;
  }

  @PostMapping(path = "/api/uploads/large", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<UploadView> upload(
      @RequestParam String fileName, InputStream bytes, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    Uploads.Receipt receipt =
        uploads.receive(UploadController.fileName(fileName), keep(bytes), caller.name());
    log.atInfo()
        .addKeyValue("upload", receipt.upload().id())
        .addKeyValue("new", receipt.isNew())
        .log("large file received");
    UploadView view = UploadView.of(receipt.upload(), List.of(), !receipt.isNew());
    URI location = URI.create("/api/uploads/" + receipt.upload().id());
    return receipt.isNew()
        ? ResponseEntity.accepted().location(location).body(view)
        : ResponseEntity.ok().location(location).body(view);
  }

  private Spool.Spooled keep(InputStream bytes) {
    try {
      return spool.keep(bytes, settings.largeFile().toBytes());
    } catch (Spool.TooLong e) {
      throw Refusal.tooLarge(
          "Файл больше %d МБ. Разделите его на части и загрузите снова."
              .formatted(settings.largeFile().toMegabytes()));
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("upload is not kept");
      throw Refusal.noRoom(
          "На сервере не удалось сохранить файл: вероятно, закончилось место. Ничего не принято,"
              + " повторите загрузку позже.");
    }
  }
}
