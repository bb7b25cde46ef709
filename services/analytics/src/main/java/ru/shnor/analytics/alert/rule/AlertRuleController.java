package ru.shnor.analytics.alert.rule;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.AlertSeverity;

/** Rules of alerts: shown, and changed by the ministry. */
@RestController
class AlertRuleController {

  private static final String UNKNOWN = "Такого правила нет";

  private final AlertRules rules;

  AlertRuleController(AlertRules rules) {
    this.rules = rules;
  }

  /** A rule for people. */
  record RuleView(
      String ruleId,
      String kind,
      String title,
      String description,
      int version,
      AlertSeverity severity,
      boolean enabled,
      List<ParameterView> parameters,
      List<AlertRule.Change> changes) {

    static RuleView of(AlertRule rule) {
      RuleKind kind = rule.kind();
      return new RuleView(
          rule.ruleId(),
          kind.name(),
          kind.title(),
          kind.description(),
          rule.version(),
          rule.severity(),
          rule.enabled(),
          kind.parameters().stream()
              .map(
                  one ->
                      new ParameterView(
                          one.name(),
                          one.title(),
                          rule.parameter(one.name()),
                          one.usual(),
                          one.least(),
                          one.most()))
              .toList(),
          rule.changes());
    }
  }

  /** A parameter with its value. */
  record ParameterView(String name, String title, int value, int usual, int least, int most) {}

  /** Body of a change; {@code version} is the one that was read. */
  record Change(
      int version,
      @JsonSetter(nulls = Nulls.FAIL) AlertSeverity severity,
      boolean enabled,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Integer> parameters,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String reason) {}

  @GetMapping("/api/alert-rules")
  List<RuleView> all() {
    return rules.all().stream().map(RuleView::of).toList();
  }

  @GetMapping("/api/alert-rules/{id}")
  RuleView one(@PathVariable String id) {
    return rules.find(id).map(RuleView::of).orElseThrow(() -> Refusal.notFound(UNKNOWN));
  }

  @PutMapping("/api/alert-rules/{id}")
  RuleView change(@PathVariable String id, @RequestBody Change change, Caller caller) {
    RuleKind kind = RuleKind.of(id).orElseThrow(() -> Refusal.notFound(UNKNOWN));
    AlertRules.Wish wish =
        new AlertRules.Wish(
            change.version(),
            change.severity(),
            change.enabled(),
            change.parameters(),
            change.reason());
    AlertRules.Changed changed = rules.change(kind, wish, caller);
    if (changed instanceof AlertRules.Changed.Done done) {
      return RuleView.of(done.rule());
    }
    if (changed instanceof AlertRules.Changed.Refused refused) {
      throw Refusal.badRequest(refused.why());
    }
    throw Refusal.conflict(
        "Правило тем временем изменил кто-то другой. Откройте его снова и повторите изменение.");
  }
}
