package ru.shnor.analytics.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.finder.Evaluation.Found;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.AlertState.Status;

/** Brings the alerts in line with what was found. */
public final class Transitions {

  private final Alerts alerts;
  private final Holding holding = new Holding();

  public Transitions(Alerts alerts) {
    this.alerts = alerts;
  }

  /** Applies what was found; what loses a race is left for the next time. */
  public void apply(Found found, List<AlertRule> rules, Instant now) {
    Map<String, AlertRule> byId = new HashMap<>();
    rules.forEach(one -> byId.put(one.ruleId(), one));
    List<Change<AlertState>> changes = new ArrayList<>();
    for (Cause cause : found.causes().values()) {
      Optional<Stored<AlertState>> alert = alerts.find(cause.id(), Alerts.EVERYTHING);
      boolean open = alert.filter(one -> one.body().status() != Status.RESOLVED).isPresent();
      Duration hold =
          Optional.ofNullable(byId.get(cause.ruleId())).map(AlertRule::hold).orElse(Duration.ZERO);
      if (!holding.held(cause.id(), true, open ? Duration.ZERO : hold, now)) {
        continue;
      }
      if (alert.isEmpty()) {
        changes.add(new Change<>(cause.id(), 0, AlertLife.raise(cause, now)));
      } else {
        AlertLife.seen(alert.get().body(), cause, now)
            .ifPresent(next -> changes.add(change(alert.get(), next)));
      }
    }
    for (Stored<AlertState> alert : alerts.all(Alerts.EVERYTHING)) {
      if (!found.causes().containsKey(alert.id())) {
        gone(alert, found, byId, now).ifPresent(next -> changes.add(change(alert, next)));
      }
    }
    Set<String> lost = alerts.save(changes);
    lost.forEach(holding::forget);
  }

  private Optional<AlertState> gone(
      Stored<AlertState> alert, Found found, Map<String, AlertRule> rules, Instant now) {
    AlertState body = alert.body();
    if (body.status() == Status.RESOLVED || !found.tellsOf(body.ruleId(), body.subject())) {
      return Optional.empty();
    }
    Optional<AlertRule> rule = Optional.ofNullable(rules.get(body.ruleId()));
    boolean off = rule.filter(AlertRule::enabled).isEmpty();
    Duration clear = off ? Duration.ZERO : rule.map(AlertRule::clear).orElse(Duration.ZERO);
    return holding.held(alert.id(), false, clear, now)
        ? AlertLife.gone(body, now, off ? "правило выключено" : "причины больше нет")
        : Optional.empty();
  }

  private static Change<AlertState> change(Stored<AlertState> before, AlertState next) {
    return new Change<>(before.id(), before.revision(), next);
  }
}
