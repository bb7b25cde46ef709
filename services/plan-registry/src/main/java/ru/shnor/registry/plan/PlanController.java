package ru.shnor.registry.plan;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;

/** The plans the caller may see. */
@RestController
class PlanController {

  private final Plans plans;

  PlanController(Plans plans) {
    this.plans = plans;
  }

  @GetMapping("/api/plans")
  List<Plan> all(Caller caller) {
    return plans.all(caller.scope());
  }

  @GetMapping("/api/plans/{id}")
  Plan one(@PathVariable String id, Caller caller) {
    return plans
        .find(id, caller.scope())
        .map(Stored::body)
        .orElseThrow(() -> Refusal.notFound("План не найден"));
  }
}
