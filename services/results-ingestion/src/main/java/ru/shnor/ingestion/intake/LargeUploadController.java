package ru.shnor.ingestion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadSettings;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/**
 * Programs hand in large files here: the bytes of the file are the body of the request and go
 * straight to the spool. Afterwards it is an upload like any other.
 */
@RestController
class LargeUploadController {

  private static final Logger log = LoggerFactory.getLogger(LargeUploadController.class);

  private final Door door;
  private final RateLimit limit;
  private final Spool spool;
  private final UploadSettings settings;

  LargeUploadController(Door door, RateLimit limit, Spool spool, UploadSettings settings) {
    this.door = door;
    this.limit = limit;
    this.spool = spool;
    this.settings = settings;
  }

  @PostMapping(path = "/api/uploads/large", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<UploadView> upload(
      @RequestParam String fileName, InputStream bytes, Caller caller) {
    UploadController.regionOnly(caller);
    limit.take(caller);
    return door.take(
        new Door.Handed(Door.fileName(fileName), keep(bytes), Upload.Terms.USUAL),
        Optional.empty(),
        caller);
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
