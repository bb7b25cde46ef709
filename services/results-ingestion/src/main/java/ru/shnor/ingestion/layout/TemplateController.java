package ru.shnor.ingestion.layout;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Templates are handed in, shown and taken out of use here. */
@RestController
class TemplateController {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_FAULTS = 20;

  private final FileTemplates templates;

  TemplateController(FileTemplates templates) {
    this.templates = templates;
  }

  /** A template in a list. */
  record Line(String id, String title, int version, String savedBy, String savedAt) {

    private static Line of(StoredTemplate stored) {
      TemplateJson.Reading reading =
          TemplateJson.read(stored.newest().json().getBytes(StandardCharsets.UTF_8));
      String title =
          reading instanceof TemplateJson.Reading.Right right
              ? right.template().title()
              : stored.id();
      return new Line(
          stored.id(),
          title,
          stored.newest().number(),
          stored.newest().savedBy(),
          stored.newest().savedAt());
    }
  }

  @PostMapping(path = "/api/templates", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Line> save(InputStream body, Caller caller) throws IOException {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    byte[] json = body.readNBytes(MOST_BYTES + 1);
    if (json.length > MOST_BYTES) {
      throw Refusal.tooLarge("Шаблон больше %d КБ.".formatted(MOST_BYTES / 1024));
    }
    TemplateJson.Reading reading = TemplateJson.read(json);
    if (reading instanceof TemplateJson.Reading.Wrong wrong) {
      throw Refusal.unprocessable("TEMPLATE", faults(wrong.faults()));
    }
    FileTemplate template = ((TemplateJson.Reading.Right) reading).template();
    FileTemplates.Saved saved = templates.save(template, json, caller.name());
    Line line =
        templates
            .find(template.id(), caller.scope())
            .map(Line::of)
            .orElseThrow(() -> Refusal.notFound("Шаблон не найден"));
    URI location = URI.create("/api/templates/" + template.id());
    return saved.isNew()
        ? ResponseEntity.created(location).body(line)
        : ResponseEntity.ok().location(location).body(line);
  }

  @GetMapping("/api/templates")
  List<Line> all(Caller caller) {
    return templates.all(caller.scope()).stream().map(Line::of).toList();
  }

  /** The JSON as its author sent it; without a version the newest. */
  @GetMapping(path = "/api/templates/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> one(
      @PathVariable String id,
      @RequestParam(required = false) Optional<Integer> version,
      Caller caller) {
    StoredTemplate stored =
        templates.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Шаблон не найден"));
    StoredTemplate.Version found =
        stored.versions().stream()
            .filter(one -> one.number() == version.orElse(stored.newest().number()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("У шаблона нет такой версии"));
    return ResponseEntity.ok()
        .header("Template-Version", Integer.toString(found.number()))
        .body(found.json().getBytes(StandardCharsets.UTF_8));
  }

  @DeleteMapping("/api/templates/{id}")
  ResponseEntity<Void> delete(@PathVariable String id, Caller caller) {
    if (!templates.delete(id, caller.scope())) {
      throw Refusal.notFound("Шаблон не найден");
    }
    return ResponseEntity.noContent().build();
  }

  private static String faults(List<String> faults) {
    String more =
        faults.size() > MOST_FAULTS ? "; и ещё %d".formatted(faults.size() - MOST_FAULTS) : "";
    return "Шаблон не принят, ошибок: %d. %s%s."
        .formatted(
            faults.size(), String.join("; ", faults.stream().limit(MOST_FAULTS).toList()), more);
  }
}
