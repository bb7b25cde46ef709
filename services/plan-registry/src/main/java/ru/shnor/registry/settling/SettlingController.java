package ru.shnor.registry.settling;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.measure.MeasureView;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.request.Revision;
import ru.shnor.wire.event.MeasureState;

/** Questions of the import and dates of events, settled after the plan was confirmed. */
@RestController
class SettlingController {

  private final Settling settling;
  private final EventDates events;
  private final Gazetteer gazetteer;
  private final Reporters reporters;
  private final Today today;

  SettlingController(
      Settling settling, EventDates events, Gazetteer gazetteer, Reporters reporters, Today today) {
    this.settling = settling;
    this.events = events;
    this.gazetteer = gazetteer;
    this.reporters = reporters;
    this.today = today;
  }

  /** A municipality of the official register. */
  record PlaceView(String oktmo, String name) {}

  @GetMapping("/api/places")
  List<PlaceView> places() {
    return gazetteer.places().stream()
        .map(one -> new PlaceView(one.oktmo(), one.name()))
        .sorted(Comparator.comparing(PlaceView::name))
        .toList();
  }

  @PostMapping("/api/measures/{id}/answers")
  ResponseEntity<MeasureView> answer(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    Stored<MeasureState> stored =
        settling.answer(id, Body.of(body), Revision.ofMatch(match), caller);
    return ResponseEntity.ok()
        .eTag(Revision.tag(stored.revision()))
        .body(MeasureView.of(stored, reporters.in(caller.scope()), caller.scope(), today.date()));
  }

  @GetMapping("/api/plans/{id}/events")
  List<EventDates.Event> events(@PathVariable String id, Caller caller) {
    return events.of(id, caller.scope());
  }

  @PostMapping("/api/plans/{id}/events")
  List<EventDates.Event> enter(@PathVariable String id, @RequestBody byte[] body, Caller caller) {
    return events.enter(id, Body.of(body), caller);
  }
}
