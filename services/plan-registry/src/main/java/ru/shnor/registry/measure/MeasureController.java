package ru.shnor.registry.measure;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.request.Revision;
import ru.shnor.wire.event.MeasureState;

/** Measures in the caller's scope. */
@RestController
class MeasureController {

  private static final int LARGEST_PAGE = 500;

  private final Plans plans;
  private final Measures measures;
  private final Reporters reporters;
  private final Reporting reporting;
  private final Deciding deciding;
  private final Today today;

  MeasureController(
      Plans plans,
      Measures measures,
      Reporters reporters,
      Reporting reporting,
      Deciding deciding,
      Today today) {
    this.plans = plans;
    this.measures = measures;
    this.reporters = reporters;
    this.reporting = reporting;
    this.deciding = deciding;
    this.today = today;
  }

  @GetMapping("/api/measures")
  MeasureView.Page page(
      @RequestParam String plan,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String executor,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Caller caller) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.badRequest(
          "Страница %d по %d: номер считается от 0, размер от 1 до %d."
              .formatted(page, size, LARGEST_PAGE));
    }
    MeasureFilter filter = MeasureFilter.of(section, status, q, municipality, executor, month);
    Plan found =
        plans
            .find(plan, caller.scope())
            .map(Stored::body)
            .orElseThrow(() -> Refusal.notFound("План не найден"));
    List<MeasureView> views = views(found, filter, caller);
    return new MeasureView.Page(
        views.stream().skip((long) page * size).limit(size).toList(),
        views.size(),
        page,
        size,
        today.date(),
        MeasureView.titles());
  }

  private List<MeasureView> views(Plan plan, MeasureFilter filter, Caller caller) {
    var known = measures.findAll(plan.measureIds(), caller.scope());
    Reporters.InScope who = reporters.in(caller.scope()).only(filter.municipality());
    return plan.measureIds().stream()
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .filter(one -> filter.fits(one.body()))
        .map(one -> MeasureView.of(one, who, caller.scope(), today.date()))
        .filter(view -> filter.status().map(view.counts()::containsKey).orElse(true))
        .filter(view -> filter.municipality().isEmpty() || !view.counts().isEmpty())
        .toList();
  }

  @GetMapping("/api/measures/{id}")
  ResponseEntity<MeasureView> one(@PathVariable String id, Caller caller) {
    return answer(
        measures
            .find(id, caller.scope())
            .orElseThrow(() -> Refusal.notFound("Мероприятие не найдено")),
        caller);
  }

  @PutMapping("/api/measures/{id}")
  ResponseEntity<MeasureView> edit(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    return answer(deciding.edit(id, Body.of(body), Revision.ofMatch(match), caller), caller);
  }

  @PostMapping("/api/measures/{id}/decisions")
  ResponseEntity<MeasureView> decide(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    return answer(deciding.decide(id, Body.of(body), Revision.ofMatch(match), caller), caller);
  }

  @PostMapping("/api/measures/{id}/reports")
  ResponseEntity<MeasureView> report(
      @PathVariable String id, @RequestBody byte[] body, Caller caller) {
    return answer(reporting.report(id, Body.of(body), caller), caller);
  }

  private ResponseEntity<MeasureView> answer(Stored<MeasureState> stored, Caller caller) {
    return ResponseEntity.ok()
        .eTag(Revision.tag(stored.revision()))
        .body(MeasureView.of(stored, reporters.in(caller.scope()), caller.scope(), today.date()));
  }
}
