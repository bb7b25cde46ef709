package ru.shnor.analytics.definition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.definition.DefinitionViews.ChoiceView;
import ru.shnor.analytics.definition.DefinitionViews.Entry;
import ru.shnor.analytics.definition.DefinitionViews.Named;
import ru.shnor.analytics.definition.DefinitionViews.VersionView;
import ru.shnor.analytics.definition.NamedDefinition.Version;
import ru.shnor.analytics.definition.OfficialChoice.Choice;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;

/** The catalogue of definitions, its history, and what the ministry has made official. */
@RestController
class DefinitionController {

  private static final String UNKNOWN = "Такого определения нет";

  private final Catalogue catalogue;
  private final Clock clock;

  DefinitionController(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/api/definitions")
  List<Entry> definitions() {
    Chosen official = catalogue.official();
    return catalogue.all().stream().map(one -> Entry.of(one, official)).toList();
  }

  @GetMapping("/api/definitions/{id}")
  ResponseEntity<Named> definition(@PathVariable String id) {
    return answer(stored(id));
  }

  @PostMapping("/api/definitions")
  ResponseEntity<Named> add(@RequestBody Map<String, String> body, Caller caller) {
    return answer(catalogue.add(version(1, DefinitionForm.of(body), caller)));
  }

  @PutMapping("/api/definitions/{id}")
  ResponseEntity<Named> revise(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody Map<String, String> body,
      Caller caller) {
    DefinitionForm form = DefinitionForm.of(body);
    Stored<NamedDefinition> read = stored(id);
    if (!match.equals(tag(read.revision()))) {
      throw Refusal.conflict(
          "Определение изменили, пока вы его правили: сейчас версия %d «%s». Сравните и повторите"
              .formatted(read.body().latest().version(), read.body().latest().title()));
    }
    Version next = version(read.body().latest().version() + 1, form, caller);
    if (!catalogue.revise(read, next)) {
      throw Refusal.conflict("Определение только что изменили. Откройте его снова и повторите");
    }
    return answer(stored(id));
  }

  @GetMapping("/api/official-definition")
  DefinitionViews.Official official() {
    Chosen official = catalogue.official();
    return new DefinitionViews.Official(
        Entry.of(official, official),
        catalogue.choices().stream()
            .map(
                one ->
                    new ChoiceView(
                        one.definitionId(),
                        one.version(),
                        one.title(),
                        one.formula(),
                        one.basis(),
                        one.byName(),
                        one.at()))
            .toList());
  }

  @PutMapping("/api/official-definition")
  DefinitionViews.Official choose(@RequestBody Map<String, String> body, Caller caller) {
    String basis =
        DefinitionForm.text(body, "basis", "Укажите документ, которым определение утверждено");
    String id = DefinitionForm.text(body, "definition", "Укажите определение");
    Chosen chosen =
        catalogue.find(id, Definitions.USUAL_MIN_N).orElseThrow(() -> Refusal.badRequest(UNKNOWN));
    Choice choice =
        new Choice(
            chosen.id(),
            chosen.version(),
            chosen.title(),
            chosen.definition().fullId(),
            chosen.lists().stream().sorted().toList(),
            basis,
            caller.subject(),
            caller.name(),
            clock.instant().toString());
    if (!catalogue.choose(choice)) {
      throw Refusal.conflict("Официальное определение только что изменили. Посмотрите и повторите");
    }
    return official();
  }

  private Version version(int number, DefinitionForm form, Caller caller) {
    return new Version(
        number,
        form.title(),
        form.definition().fullId(),
        form.lists(),
        form.reason(),
        caller.subject(),
        caller.name(),
        clock.instant().toString());
  }

  private Stored<NamedDefinition> stored(String id) {
    return catalogue.find(id).orElseThrow(() -> Refusal.notFound(UNKNOWN));
  }

  private ResponseEntity<Named> answer(Stored<NamedDefinition> one) {
    Version newest = one.body().latest();
    Chosen chosen =
        new Chosen(
            one.id(),
            newest.version(),
            newest.title(),
            formula(newest),
            Set.copyOf(newest.lists()),
            true);
    List<VersionView> versions =
        one.body().versions().stream()
            .map(
                each ->
                    new VersionView(
                        each.version(),
                        each.title(),
                        each.formula(),
                        formula(each).title(),
                        DefinitionViews.names(Set.copyOf(each.lists())),
                        each.reason(),
                        each.byName(),
                        each.at()))
            .toList();
    return ResponseEntity.ok()
        .eTag(tag(one.revision()))
        .body(new Named(Entry.of(chosen, catalogue.official()), one.revision(), versions));
  }

  private static Definition formula(Version version) {
    return Definitions.ofFullId(version.formula()).orElseThrow();
  }

  private static String tag(long revision) {
    return "\"" + revision + "\"";
  }
}
