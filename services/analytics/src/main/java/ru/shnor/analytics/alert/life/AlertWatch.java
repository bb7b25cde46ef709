package ru.shnor.analytics.alert.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.finder.Evaluation;
import ru.shnor.analytics.alert.probe.ProbeSettings;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.alert.rule.AlertRules;

/** Looks at everything again and again, and sooner after something has changed. */
@Component
public class AlertWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private static final long SOON_MS = 1000;

  /**
   * How the last look went.
   *
   * @param at when rules were last evaluated to the end; empty if never since the start
   * @param silent rules that could say nothing
   * @param failed rules that broke, with what they broke by
   */
  public record Look(Optional<Instant> at, Set<String> silent, Map<String, String> failed) {}

  private final Pictures pictures;
  private final AlertRules rules;
  private final Alerts alerts;
  private final Transitions transitions;
  private final Evaluation evaluation = new Evaluation();
  private final Clock clock;
  private final ProbeSettings settings;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "alerts");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Look last = new Look(Optional.empty(), Set.of(), Map.of());

  AlertWatch(
      Pictures pictures, AlertRules rules, Alerts alerts, ProbeSettings settings, Clock clock) {
    this.pictures = pictures;
    this.rules = rules;
    this.alerts = alerts;
    this.transitions = new Transitions(alerts);
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    long every = settings.every().toMillis();
    var unused = worker.scheduleWithFixedDelay(this::look, 0, every, TimeUnit.MILLISECONDS);
    rules.onChange(this::soon);
  }

  /** Time between two looks. */
  public Duration every() {
    return settings.every();
  }

  /** How the last look went. */
  public Look last() {
    return last;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void soon() {
    if (!worker.isShutdown()) {
      var unused = worker.schedule(this::look, SOON_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Border of the thread: a fault of the store must not end it. */
  private void look() {
    try {
      List<AlertRule> all = rules.all();
      Instant now = clock.instant();
      Evaluation.Found found = evaluation.of(pictures.take(all, now), all);
      transitions.apply(found, all, now);
      found
          .failed()
          .forEach(
              (rule, why) ->
                  LOG.atError()
                      .addKeyValue("rule", rule)
                      .addKeyValue("cause", why)
                      .log("a rule of alerts broke"));
      last = new Look(Optional.of(now), found.silent(), found.failed());
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("cause", e.toString()).log("alerts wait");
      alerts.forget();
    }
  }
}
