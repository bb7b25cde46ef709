package ru.shnor.registry.participation;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.request.Body;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.MeasureState.Participation;

/** Participation of schools in the caller's scope; it is read with the measure. */
@RestController
class ParticipationController {

  private final Participating participating;

  ParticipationController(Participating participating) {
    this.participating = participating;
  }

  @PostMapping("/api/measures/{id}/participations")
  List<Participation> add(@PathVariable String id, @RequestBody byte[] body, Caller caller) {
    return seen(participating.add(id, Body.of(body), caller), caller);
  }

  @PostMapping("/api/measures/{id}/participations/{participation}/withdrawal")
  List<Participation> withdraw(
      @PathVariable String id, @PathVariable String participation, Caller caller) {
    return seen(participating.withdraw(id, participation, caller), caller);
  }

  private static List<Participation> seen(Stored<MeasureState> measure, Caller caller) {
    return measure.body().participations().stream()
        .filter(one -> caller.scope().covers(one.municipalityId(), one.schoolId()))
        .toList();
  }
}
