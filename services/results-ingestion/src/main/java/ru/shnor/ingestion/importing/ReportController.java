package ru.shnor.ingestion.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import ru.shnor.ingestion.remark.RemarkedFile;
import ru.shnor.ingestion.remark.Reports;
import ru.shnor.ingestion.spool.Spool;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.Uploads;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.UnreadableFile;

/** Gives the sender's table back with a remark beside every row that needs one. */
@RestController
class ReportController {

  private static final int AT_ONCE = 2;

  private final Uploads uploads;
  private final Reports reports;
  private final ImportUpload importing;
  private final ImportParts parts;
  private final Spool spool;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  ReportController(
      Uploads uploads,
      Reports reports,
      ImportUpload importing,
      ImportParts parts,
      Spool spool,
      Clock clock) {
    this.uploads = uploads;
    this.reports = reports;
    this.importing = importing;
    this.parts = parts;
    this.spool = spool;
    this.clock = clock;
  }

  /** The table of an upload whose rows are schools. */
  @GetMapping("/api/uploads/{id}/report")
  ResponseEntity<Resource> report(@PathVariable String id, Caller caller) {
    Upload upload =
        uploads.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Загрузка не найдена"));
    Reports.Kept kept =
        reports
            .find(upload.id())
            .orElseThrow(() -> Refusal.notFound("Таблицы с замечаниями к этой загрузке нет"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kept.form().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(upload.fileName(), kept.form()))
        .body(new FileSystemResource(kept.file()));
  }

  /** Any file that can be read, checked as it stands now; nothing of it is kept. */
  @PostMapping(path = "/api/remarks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<StreamingResponseBody> remarks(
      @RequestParam("file") MultipartFile file, Caller caller) throws IOException {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    if (!places.tryAcquire()) {
      throw Refusal.conflict("Сейчас проверяются другие файлы. Повторите через минуту.");
    }
    Path answer = Files.createTempFile("remarks", ".part");
    try {
      String given = file.getOriginalFilename();
      RemarkedFile.Form form = check(file, given == null ? "" : given, answer);
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(form.mediaType()))
          .header(HttpHeaders.CONTENT_DISPOSITION, disposition(given == null ? "" : given, form))
          .body(out -> give(answer, out));
    } catch (UnreadableFile e) {
      Files.deleteIfExists(answer);
      throw Refusal.unprocessable(e.code(), e.text() + " " + e.advice());
    } catch (RuntimeException | IOException e) {
      Files.deleteIfExists(answer);
      throw e;
    } finally {
      places.release();
    }
  }

  private static void give(Path answer, OutputStream out) throws IOException {
    try {
      Files.copy(answer, out);
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  private RemarkedFile.Form check(MultipartFile file, String name, Path answer) throws IOException {
    Spool.Spooled spooled;
    try (InputStream bytes = file.getInputStream()) {
      spooled = spool.keep(bytes);
    }
    try {
      Upload trial = Upload.trial(name, spooled, clock.instant());
      Path original = spool.path(spooled.name());
      FilePasses passes =
          new FilePasses(
              original,
              SheetLimits.DEFAULT,
              FilePasses.Watching.NOBODY,
              TableReading.passes(trial.terms()));
      ImportUpload.Found found = importing.recognise(passes, trial);
      if (found.table().isEmpty()) {
        throw refused(found.refusal());
      }
      if (found.table().get().holdsPersons()) {
        throw Refusal.unprocessable(
            "PERSONAL_DATA",
            "В таком файле есть сведения о людях: таблица с замечаниями по нему не составляется.");
      }
      TableReading.Result result =
          new TableReading(passes, found.table().get(), trial, parts, false).read();
      if (result.refusal().isPresent()) {
        throw refused(result.refusal().get());
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(answer))) {
        Keeping.remarked(original, found.table().get(), result).write(out);
      }
      return RemarkedFile.form(original);
    } finally {
      spool.drop(spooled.name());
    }
  }

  private static Refusal refused(FileRefusal refusal) {
    return Refusal.unprocessable(
        refusal.code(), (refusal.message() + " " + refusal.advice()).strip());
  }

  private static String disposition(String fileName, RemarkedFile.Form form) {
    String stem = fileName.replaceAll("\\.(?i:xlsx|xls|csv|txt)$", "");
    return ContentDisposition.attachment()
        .filename(stem + " с замечаниями." + form.ending(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
