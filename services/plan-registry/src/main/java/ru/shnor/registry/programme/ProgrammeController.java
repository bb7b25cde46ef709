package ru.shnor.registry.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.request.Revision;
import ru.shnor.registry.school.Schools;
import ru.shnor.wire.event.SchoolState;

/** Programmes of the schools in scope. */
@RestController
class ProgrammeController {

  private final Programmes programmes;
  private final Schools schools;
  private final Today today;

  ProgrammeController(Programmes programmes, Schools schools, Today today) {
    this.programmes = programmes;
    this.schools = schools;
    this.today = today;
  }

  /**
   * A programme as the API shows it.
   *
   * @param gaps sections still empty
   * @param factors titles of the risk factors by code
   */
  record View(
      Programme programme,
      String school,
      List<String> gaps,
      Map<String, String> factors,
      long revision) {}

  /** A programme at a revision; 0 if nobody has written it yet. */
  private record Kept(long revision, Programme body) {}

  /** A school of a list and how far its programme is. */
  record Line(
      String programmeId,
      String schoolId,
      String school,
      String municipalityId,
      boolean exists,
      boolean submitted,
      int risks,
      int gaps,
      int checks) {}

  /** Every school in scope, with its programme or none. */
  @GetMapping("/api/programmes")
  List<Line> all(@RequestParam int year, Caller caller) {
    Map<String, Stored<Programme>> byId =
        programmes.all(year, caller.scope()).stream()
            .collect(Collectors.toMap(Stored::id, one -> one));
    return schools.all(caller.scope()).stream()
        .map(Stored::body)
        .map(
            school ->
                line(
                    year,
                    school,
                    Optional.ofNullable(byId.get(Programme.id(year, school.schoolId())))))
        .toList();
  }

  private static Line line(int year, SchoolState school, Optional<Stored<Programme>> stored) {
    Optional<Programme> one = stored.map(Stored::body);
    return new Line(
        Programme.id(year, school.schoolId()),
        school.schoolId(),
        school.name(),
        school.municipalityId(),
        one.isPresent(),
        one.filter(Programme::submitted).isPresent(),
        one.map(found -> found.risks().size()).orElse(0),
        one.map(found -> found.gaps().size()).orElse(0),
        one.map(found -> found.checks().size()).orElse(0));
  }

  @GetMapping("/api/programmes/{id}")
  ResponseEntity<View> one(@PathVariable String id, Caller caller) {
    SchoolState school = school(id, caller);
    return answer(stored(id, school, caller), school);
  }

  @PutMapping("/api/programmes/{id}")
  ResponseEntity<View> write(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    SchoolState school = school(id, caller);
    Kept stored = stored(id, school, caller);
    if (stored.body().submitted()) {
      throw Refusal.conflict("Программа сдана: её разделы больше не правят.");
    }
    return save(
        stored,
        stored.body().with(ProgrammeBody.risks(Body.of(body))),
        Revision.ofMatch(match),
        school);
  }

  /** Hands the programme in; it must be complete. */
  @PostMapping("/api/programmes/{id}/submission")
  ResponseEntity<View> submit(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      Caller caller) {
    SchoolState school = school(id, caller);
    Kept stored = stored(id, school, caller);
    List<String> gaps = stored.body().gaps();
    if (!gaps.isEmpty()) {
      throw Refusal.unprocessable(
          "INCOMPLETE", "Не заполнено: %s.".formatted(String.join("; ", gaps)));
    }
    return stored.body().submitted()
        ? answer(stored, school)
        : save(
            stored,
            stored.body().submitted(today.instant().toString()),
            Revision.ofMatch(match),
            school);
  }

  /** Adds an interim look at the indicators. */
  @PostMapping("/api/programmes/{id}/monitoring")
  ResponseEntity<View> check(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    SchoolState school = school(id, caller);
    Kept stored = stored(id, school, caller);
    Body asked = Body.of(body);
    LocalDate on = asked.date("on");
    if (on.isAfter(today.date())) {
      throw Refusal.unprocessable("IN_FUTURE", "Дата %s ещё не наступила.".formatted(on));
    }
    List<Programme.Value> values = ProgrammeBody.values(asked);
    values.forEach(one -> refuseUnknown(stored.body(), one));
    return save(
        stored,
        stored
            .body()
            .checked(
                new Programme.Check(
                    on.toString(),
                    asked.text("text"),
                    values,
                    today.instant().toString(),
                    caller.subject())),
        Revision.ofMatch(match),
        school);
  }

  private static void refuseUnknown(Programme programme, Programme.Value value) {
    boolean known =
        programme.risks().stream()
            .filter(risk -> risk.factor().equals(value.factor()))
            .flatMap(risk -> risk.indicators().stream())
            .anyMatch(indicator -> indicator.name().equals(value.indicator()));
    if (!known) {
      throw Refusal.unprocessable(
          "NO_SUCH_INDICATOR",
          "В программе нет показателя «%s» риска «%s»."
              .formatted(value.indicator(), RiskFactors.title(value.factor())));
    }
  }

  private ResponseEntity<View> save(Kept stored, Programme after, long seen, SchoolState school) {
    if (stored.revision() != seen || !programmes.save(after, seen)) {
      throw Refusal.conflict(
          "Пока вы правили, программу изменил другой. Ваша правка не сохранена; прочитайте её заново.");
    }
    return answer(new Kept(seen + 1, after), school);
  }

  private Kept stored(String id, SchoolState school, Caller caller) {
    return programmes
        .find(id, caller.scope())
        .map(one -> new Kept(one.revision(), one.body()))
        .orElseGet(
            () ->
                new Kept(
                    0,
                    new Programme(
                        id,
                        Integer.parseInt(id.split("\\|", -1)[1]),
                        school.schoolId(),
                        school.municipalityId(),
                        List.of(),
                        "",
                        List.of())));
  }

  private SchoolState school(String id, Caller caller) {
    String[] parts = id.split("\\|", -1);
    boolean good =
        parts.length == 3 && parts[0].equals("PROGRAMME") && parts[1].matches("[0-9]{4}");
    return Optional.of(parts)
        .filter(any -> good)
        .flatMap(any -> schools.find(any[2], caller.scope()))
        .map(Stored::body)
        .orElseThrow(() -> Refusal.notFound("Такой программы среди ваших нет"));
  }

  private static ResponseEntity<View> answer(Kept stored, SchoolState school) {
    return ResponseEntity.ok()
        .eTag(Revision.tag(stored.revision()))
        .body(
            new View(
                stored.body(),
                school.name(),
                stored.body().gaps(),
                RiskFactors.all(),
                stored.revision()));
  }
}
