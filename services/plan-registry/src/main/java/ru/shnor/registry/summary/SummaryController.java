package ru.shnor.registry.summary;

import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** The June and November reports of a road map. */
@RestController
class SummaryController {

  private final Summarising summarising;

  SummaryController(Summarising summarising) {
    this.summarising = summarising;
  }

  @GetMapping("/api/plans/{id}/summary")
  RoadMapReport summary(
      @PathVariable String id,
      @RequestParam(defaultValue = "NOVEMBER") String point,
      @RequestParam(defaultValue = "") String municipality,
      Caller caller) {
    RoadMapReport.Point found =
        Arrays.stream(RoadMapReport.Point.values())
            .filter(one -> one.name().equals(point))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("Поле «point»: нужно JUNE или NOVEMBER."));
    return summarising.of(id, found, municipality, caller);
  }
}
