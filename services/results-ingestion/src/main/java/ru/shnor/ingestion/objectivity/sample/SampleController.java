package ru.shnor.ingestion.objectivity.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Samples are drawn here, shown and given out as tables. */
@RestController
class SampleController {

  private static final Logger log = LoggerFactory.getLogger(SampleController.class);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int MOST = 5_000;
  private static final int LONGEST = 500;

  private final Framing framing;
  private final Samples samples;
  private final KnownSchools known;
  private final SampleDrawn listener;
  private final Clock clock;

  SampleController(
      Framing framing, Samples samples, KnownSchools known, SampleDrawn listener, Clock clock) {
    this.framing = framing;
    this.samples = samples;
    this.known = known;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * What to draw.
   *
   * @param year whose papers are to be controlled
   * @param seed any whole number, told to everybody
   * @param size number of schools
   * @param screened ids proposed by own screening, or by hand
   * @param papersUntil ISO date
   * @param basis document or words; needed for a second sample of a year
   * @param preview true to see the frame only; nothing is drawn
   */
  record Draw(
      int year,
      long seed,
      int size,
      Allocation rule,
      Optional<List<String>> screened,
      Optional<String> papersUntil,
      Optional<String> basis,
      Optional<Boolean> preview) {}

  @PostMapping("/api/objectivity/samples")
  SampleView draw(@RequestBody Draw wish, Caller caller) {
    boolean preview = wish.preview().orElse(false);
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    if (wish.year() < 2000 || wish.year() > 2100 || wish.size() < 1 || wish.size() > MOST) {
      throw Refusal.badRequest("Год — от 2000 до 2100, школ в выборке — от 1 до 5000.");
    }
    Framing.Framed framed = framing.frame(wish.year(), wish.screened().orElse(List.of()));
    if (framed.frame().schools().isEmpty()) {
      throw Refusal.unprocessable(
          "EMPTY_FRAME",
          "Извлекать не из чего: нет ни перечня Рособрнадзора за %d год или раньше, ни школ внутреннего скрининга, известных реестру."
              .formatted(wish.year()));
    }
    ControlSample sample =
        ControlSample.draw(
            framed.frame(),
            new ControlSample.Wish(
                wish.seed(),
                wish.size(),
                wish.rule(),
                framed.unregistered(),
                day(wish.papersUntil()),
                words(wish.basis())),
            clock.instant().toString(),
            caller.subject());
    if (!preview) {
      refuseSilentRepetition(sample, caller);
      sample = samples.keep(sample);
      listener.drawn();
      log.atInfo()
          .addKeyValue("sample", sample.sampleId())
          .addKeyValue("frame", sample.frame().size())
          .addKeyValue("drawn", sample.drawn().size())
          .log("control sample drawn");
    }
    return view(sample, preview, warnings(wish, framed));
  }

  /** One who dislikes a sample must say why another is drawn. */
  private void refuseSilentRepetition(ControlSample sample, Caller caller) {
    boolean other =
        samples.all(caller.scope()).stream()
            .anyMatch(
                one -> one.year() == sample.year() && !one.sampleId().equals(sample.sampleId()));
    if (other && sample.basis().isEmpty()) {
      throw Refusal.conflict(
          "За %d год выборка уже извлечена. Для ещё одной укажите основание."
              .formatted(sample.year()));
    }
  }

  @GetMapping("/api/objectivity/samples")
  List<SampleView> all(Caller caller) {
    return samples.all(caller.scope()).stream().map(one -> view(one, false, List.of())).toList();
  }

  @GetMapping("/api/objectivity/samples/{id}")
  SampleView one(@PathVariable String id, Caller caller) {
    return view(found(id, caller), false, List.of());
  }

  @GetMapping("/api/objectivity/samples/{id}/table")
  ResponseEntity<byte[]> table(
      @PathVariable String id, @RequestParam(defaultValue = "xlsx") String form, Caller caller) {
    SampleView sample = view(found(id, caller), false, List.of());
    boolean csv = form.equals("csv");
    if (!csv && !form.equals("xlsx")) {
      throw Refusal.badRequest("Таблица бывает в виде xlsx или csv.");
    }
    String name = "Выборка контроля %s.%s".formatted(sample.sampleId(), form);
    return ResponseEntity.ok()
        .contentType(csv ? CSV : XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(csv ? SampleTable.csv(sample) : SampleTable.xlsx(sample));
  }

  private ControlSample found(String id, Caller caller) {
    return samples
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такой выборки нет"));
  }

  private SampleView view(ControlSample sample, boolean preview, List<String> warnings) {
    return SampleView.of(
        sample,
        preview,
        known.byIds(
            sample.frame().stream().map(Frame.School::schoolId).collect(Collectors.toSet())),
        warnings);
  }

  private static List<String> warnings(Draw wish, Framing.Framed framed) {
    List<String> warnings = new ArrayList<>();
    if (framed.late()) {
      warnings.add(
          "Результаты ВПР %d года уже загружены: школы хранят работы до получения результатов, если не установлен другой срок. Уточните, сохранены ли работы."
              .formatted(wish.year()));
    }
    if (framed.frame().listYear() == 0) {
      warnings.add(
          "Перечня Рособрнадзора нет: выборка извлекается только из школ внутреннего скрининга.");
    }
    if (framed.unregistered() > 0) {
      warnings.add(
          "Школ перечня, которых нет в реестре и которые поэтому не могут попасть в выборку: %d."
              .formatted(framed.unregistered()));
    }
    if (!framed.unknown().isEmpty()) {
      warnings.add("Не найдены в реестре: %s.".formatted(String.join(", ", framed.unknown())));
    }
    if (wish.size() > framed.frame().schools().size()) {
      warnings.add(
          "В основе меньше школ, чем запрошено: %d.".formatted(framed.frame().schools().size()));
    }
    return warnings;
  }

  private static String day(Optional<String> given) {
    String text = given.orElse("").strip();
    if (text.isEmpty()) {
      return "";
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("Срок хранения работ нужен в виде ГГГГ-ММ-ДД.");
    }
  }

  private static String words(Optional<String> given) {
    String tidy = Words.tidy(given.orElse(""));
    if (tidy.length() > LONGEST) {
      throw Refusal.badRequest("Основание длиннее %d знаков.".formatted(LONGEST));
    }
    return tidy;
  }
}
