package ru.shnor.analytics.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.cause.Findings;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.probe.Probes;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.alert.rule.RuleKind;
import ru.shnor.analytics.projection.PlanCopy;
import ru.shnor.analytics.projection.RegionCopy;
import ru.shnor.kit.event.Listening;
import ru.shnor.kit.event.TopicStatus;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.IndicatorState;

/** Takes a picture of everything the rules look at. */
@Component
class Pictures {

  private final RegionCopy region;
  private final PlanCopy plans;
  private final MongoProjection<IndicatorState> indicators;
  private final ObjectProvider<Findings> findings;
  private final Probes probes;
  private final Listening listening;

  /** Topics that were read to the end once since the start: what was gone stays gone. */
  private final Set<String> read = new HashSet<>();

  Pictures(
      RegionCopy region,
      PlanCopy plans,
      MongoStore store,
      ObjectProvider<Findings> findings,
      Probes probes,
      Listening listening) {
    this.region = region;
    this.plans = plans;
    // only read here; the publication writes and publishes them
    this.indicators = store.projection("indicators", IndicatorState.class);
    this.findings = findings;
    this.probes = probes;
    this.listening = listening;
  }

  Picture take(List<AlertRule> rules, Instant now) {
    for (TopicStatus one : listening.status()) {
      if (one.lag() == 0) {
        read.add(one.topic());
      }
    }
    return new Picture(
        now,
        region.snapshot(),
        plans.measures(),
        plans.surveys(),
        indicators.all().stream().map(Stored::body).toList(),
        findings.stream().flatMap(one -> one.all().stream()).toList(),
        read,
        probes.look(now.minus(Duration.ofDays(deadLetterDays(rules)))));
  }

  private static int deadLetterDays(List<AlertRule> rules) {
    return rules.stream()
        .filter(one -> one.kind() == RuleKind.DEAD_LETTERS)
        .mapToInt(one -> one.parameter("days"))
        .findFirst()
        .orElse(7);
  }
}
