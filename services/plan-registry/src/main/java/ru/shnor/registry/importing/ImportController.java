package ru.shnor.registry.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.table.Form;
import ru.shnor.registry.words.Words;

/** Files of schools and lists are handed in here and answered with a report. */
@RestController
class ImportController {

  private static final Logger log = LoggerFactory.getLogger(ImportController.class);
  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final ImportHistory history;

  ImportController(Imports imports, ImportHistory history) {
    this.imports = imports;
    this.history = history;
  }

  @PostMapping(path = "/api/imports/schools", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport schools(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller) {
    return take(Form.SCHOOLS, files, dryRun, caller);
  }

  @PostMapping(path = "/api/imports/lists", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport lists(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller) {
    return take(Form.LISTS, files, dryRun, caller);
  }

  @GetMapping("/api/imports")
  List<ImportReport> latest(Caller caller) {
    return history.latest(caller.scope());
  }

  private ImportReport take(Form form, List<MultipartFile> files, boolean dryRun, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    if (files.size() != 1) {
      throw Refusal.badRequest(
          "В одном запросе нужен ровно один файл в поле «file», а пришло %d."
              .formatted(files.size()));
    }
    MultipartFile file = files.get(0);
    Path kept = keep(file);
    try {
      return imports.take(form, kept, name(file), dryRun, caller);
    } finally {
      remove(kept);
    }
  }

  private static Path keep(MultipartFile file) {
    try {
      Path kept = Files.createTempFile("registry-import", ".part");
      try {
        file.transferTo(kept);
        return kept;
      } catch (IOException e) {
        remove(kept);
        throw e;
      }
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("file is not kept");
      throw Refusal.noRoom(
          "На сервере не удалось сохранить файл: вероятно, закончилось место. Ничего не принято,"
              + " повторите загрузку позже.");
    }
  }

  private static void remove(Path kept) {
    try {
      Files.deleteIfExists(kept);
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("temporary file stays");
    }
  }

  /** The name is shown to people and decides nothing. */
  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename();
    String tidy = Words.tidy(given == null ? "" : given);
    String name = tidy.substring(Math.max(tidy.lastIndexOf('/'), tidy.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? "без имени" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
