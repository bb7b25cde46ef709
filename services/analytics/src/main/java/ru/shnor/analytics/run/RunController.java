package ru.shnor.analytics.run;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Shows runs and repeats them. */
@RestController
class RunController {

  private static final String UNKNOWN = "Такого расчёта нет";

  private final Runs runs;

  RunController(Runs runs) {
    this.runs = runs;
  }

  /** A run with everything that went in and came out. */
  record RunView(
      String runId, String computedAt, String sha256, RunInputs inputs, RunOutput output) {}

  @GetMapping("/api/runs/{id}")
  RunView run(@PathVariable String id, Caller caller) {
    return runs.find(id, caller.scope())
        .map(
            run ->
                new RunView(
                    run.runId(),
                    run.computedAt(),
                    run.sha256(),
                    run.readInputs(),
                    run.readOutput()))
        .orElseThrow(() -> Refusal.notFound(UNKNOWN));
  }

  @PostMapping("/api/runs/{id}/repeat")
  Runs.Repetition repeat(@PathVariable String id, Caller caller) {
    return runs.repeat(id, caller.scope()).orElseThrow(() -> Refusal.notFound(UNKNOWN));
  }
}
