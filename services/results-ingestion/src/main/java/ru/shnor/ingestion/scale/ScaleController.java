package ru.shnor.ingestion.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Subject;

/** Scales are shown, saved and imported here. */
@RestController
class ScaleController {

  private static final int MOST_FAULTS = 20;

  private final Scales scales;

  ScaleController(Scales scales) {
    this.scales = scales;
  }

  /** A scale with the version it has. */
  record View(String id, int version, String savedBy, String savedAt, Scale scale) {
    private static View of(String id, StoredScale.Version version) {
      return new View(id, version.number(), version.savedBy(), version.savedAt(), version.scale());
    }
  }

  /**
   * A scale as people type it.
   *
   * @param seen version the author has seen, 0 for a new scale
   */
  record Draft(
      int seen,
      int maxScore,
      @Nullable List<Integer> cuts,
      @Nullable String confidence,
      @Nullable String source,
      @Nullable String condition) {}

  /** How many scales of a table were new, changed, the same. */
  record Imported(int added, int changed, int same) {}

  @GetMapping("/api/scales")
  List<View> all(Caller caller) {
    return scales.all(caller.scope()).stream().map(one -> View.of(one.id(), one.newest())).toList();
  }

  /** All versions, the newest first. */
  @GetMapping("/api/scales/{id}")
  List<View> versions(@PathVariable String id, Caller caller) {
    StoredScale stored =
        scales.find(id, caller.scope()).orElseThrow(() -> Refusal.notFound("Шкала не найдена"));
    List<View> views =
        new java.util.ArrayList<>(stored.versions().stream().map(one -> View.of(id, one)).toList());
    java.util.Collections.reverse(views);
    return views;
  }

  @PutMapping(path = "/api/scales/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<View> save(@PathVariable String id, @RequestBody Draft draft, Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    Scale scale =
        scale(id, draft)
            .orElseThrow(
                () ->
                    Refusal.unprocessable(
                        "SCALE", "Код шкалы — процедура-год-предмет-класс: vpr-2026-russian-4."));
    List<String> faults = ScaleFaults.of(scale);
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable("SCALE", "Шкала не принята: " + String.join("; ", faults) + ".");
    }
    Scales.Saved saved = scales.save(scale, draft.seen(), caller.name());
    View view =
        scales
            .find(id, caller.scope())
            .map(one -> View.of(id, one.newest()))
            .orElseThrow(() -> Refusal.notFound("Шкала не найдена"));
    return ResponseEntity.status(saved == Scales.Saved.SAME ? HttpStatus.OK : HttpStatus.CREATED)
        .body(view);
  }

  /** A table of scales, all or none. */
  @PostMapping(path = "/api/scales", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Imported load(@RequestParam("file") MultipartFile file, Caller caller) throws IOException {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    ScaleRows rows = read(file);
    if (!rows.faults().isEmpty() || rows.scales().isEmpty()) {
      List<String> told = rows.faults().stream().limit(MOST_FAULTS).toList();
      throw Refusal.unprocessable(
          "SCALE",
          "Таблица шкал не принята: %s."
              .formatted(told.isEmpty() ? "в ней нет ни одной шкалы" : String.join("; ", told)));
    }
    Map<Scales.Saved, Integer> counts = new EnumMap<>(Scales.Saved.class);
    rows.scales()
        .forEach(one -> counts.merge(scales.save(one, -1, caller.name()), 1, Integer::sum));
    return new Imported(
        counts.getOrDefault(Scales.Saved.NEW, 0),
        counts.getOrDefault(Scales.Saved.CHANGED, 0),
        counts.getOrDefault(Scales.Saved.SAME, 0));
  }

  private static ScaleRows read(MultipartFile file) throws IOException {
    Path copy = Files.createTempFile("scales", ".table");
    try {
      file.transferTo(copy);
      ScaleRows rows = new ScaleRows();
      try (SheetReader reader = SheetReaders.open(copy, SheetLimits.DEFAULT, ReadProgress.NONE)) {
        reader.read(reader.sheets().get(0), rows::row);
      }
      return rows;
    } catch (UnreadableFile e) {
      throw Refusal.unprocessable(e.code(), e.text() + " " + e.advice());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Optional<Scale> scale(String id, Draft draft) {
    for (Procedure procedure : Procedure.values()) {
      for (Subject subject : Subject.values()) {
        String form =
            "%s-(\\d{4})-%s-(\\d{1,2})".formatted(procedure, subject).toLowerCase(Locale.ROOT);
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(form).matcher(id);
        if (matcher.matches()) {
          return Optional.of(
              new Scale(
                  procedure,
                  Integer.parseInt(matcher.group(1)),
                  subject,
                  Integer.parseInt(matcher.group(2)),
                  draft.maxScore(),
                  Optional.ofNullable(draft.cuts()).orElse(List.of()),
                  "CONFIRMED".equals(draft.confidence())
                      ? Scale.Confidence.CONFIRMED
                      : Scale.Confidence.PROBABLE,
                  text(draft.source()),
                  text(draft.condition())));
        }
      }
    }
    return Optional.empty();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
