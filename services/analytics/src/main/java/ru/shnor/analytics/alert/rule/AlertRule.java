package ru.shnor.analytics.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.shnor.wire.event.AlertSeverity;

/**
 * A rule as it is in force, with every version it had.
 *
 * @param ruleId id of its kind
 * @param version 1 for what the system came with
 * @param parameters one value for each parameter of the kind
 * @param changes oldest first; the last one says what is in force
 */
public record AlertRule(
    String ruleId,
    int version,
    AlertSeverity severity,
    boolean enabled,
    Map<String, Integer> parameters,
    List<Change> changes) {

  static final String HOLD = "holdMinutes";
  static final String CLEAR = "clearMinutes";

  /**
   * A version of a rule and who made it.
   *
   * @param at ISO 8601 instant
   * @param by subject; empty for the system
   */
  public record Change(
      int version,
      AlertSeverity severity,
      boolean enabled,
      Map<String, Integer> parameters,
      String at,
      String by,
      String byName,
      String reason) {

    public Change {
      parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
  }

  public AlertRule {
    changes = List.copyOf(changes);
    RuleKind kind = kind(ruleId);
    TreeMap<String, Integer> complete = new TreeMap<>();
    for (Parameter one : kind.parameters()) {
      // a version that was stored before the parameter existed has its usual value
      int value = parameters.getOrDefault(one.name(), one.usual());
      if (value < one.least() || value > one.most()) {
        throw new IllegalArgumentException(
            "%s of %s is %d, not %d to %d"
                .formatted(one.name(), ruleId, value, one.least(), one.most()));
      }
      complete.put(one.name(), value);
    }
    parameters = Collections.unmodifiableMap(complete);
  }

  /** The rule of a kind as the system comes with it. */
  public static AlertRule usual(RuleKind kind) {
    Map<String, Integer> usual = new TreeMap<>();
    kind.parameters().forEach(one -> usual.put(one.name(), one.usual()));
    return new AlertRule(kind.id(), 1, kind.severity(), true, usual, List.of());
  }

  public RuleKind kind() {
    return kind(ruleId);
  }

  public int parameter(String name) {
    Integer value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("%s has no parameter %s".formatted(ruleId, name));
    }
    return value;
  }

  /** How long a cause must hold before it is told. */
  public Duration hold() {
    return Duration.ofMinutes(parameter(HOLD));
  }

  /** How long a cause must be gone before the alert is resolved. */
  public Duration clear() {
    return Duration.ofMinutes(parameter(CLEAR));
  }

  /** The next version. */
  AlertRule changed(Change change) {
    List<Change> all = new ArrayList<>(changes);
    all.add(change);
    return new AlertRule(
        ruleId, change.version(), change.severity(), change.enabled(), change.parameters(), all);
  }

  private static RuleKind kind(String ruleId) {
    return RuleKind.of(ruleId).orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId));
  }
}
