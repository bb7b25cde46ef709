package ru.shnor.analytics.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.shnor.analytics.alert.channel.Channel;
import ru.shnor.analytics.alert.channel.Channels;
import ru.shnor.analytics.alert.life.AlertWatch;
import ru.shnor.analytics.alert.life.Alerts;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertSeverity;
import ru.shnor.wire.event.AlertState;

/**
 * {@code shnor_alerts{rule,severity,status}}, {@code shnor_alert_deliveries{channel,status}} and
 * {@code shnor_alerts_last_look_timestamp_seconds}.
 */
@Component
class AlertMetrics {

  private final Alerts alerts;
  private final Deliveries deliveries;
  private final Channels channels;
  private final MultiGauge byAlert;
  private final MultiGauge byDelivery;

  AlertMetrics(
      Alerts alerts,
      Deliveries deliveries,
      Channels channels,
      AlertWatch watch,
      MeterRegistry meters) {
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.channels = channels;
    this.byAlert =
        MultiGauge.builder("shnor.alerts").description("alerts by state").register(meters);
    this.byDelivery =
        MultiGauge.builder("shnor.alert.deliveries")
            .description("entries of the journal of deliveries")
            .register(meters);
    meters.gauge(
        "shnor.alerts.last.look.timestamp.seconds",
        watch,
        one -> one.last().at().map(Instant::getEpochSecond).orElse(0L));
  }

  /** Counts anew. */
  void count() {
    Map<List<String>, Integer> counts =
        new TreeMap<>(java.util.Comparator.comparing(List::toString));
    for (Stored<AlertState> one : alerts.all(Alerts.EVERYTHING)) {
      counts.merge(
          List.of(
              one.body().ruleId(),
              name(one.body().severity().name()),
              name(one.body().status().name())),
          1,
          Integer::sum);
    }
    // a critical one that is not there is a zero, not a hole
    for (AlertSeverity severity : AlertSeverity.values()) {
      counts.merge(List.of("any", name(severity.name()), "raised"), 0, Integer::sum);
    }
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            rows.add(
                MultiGauge.Row.of(
                    Tags.of("rule", key.get(0), "severity", key.get(1), "status", key.get(2)),
                    count)));
    byAlert.register(rows, true);
    byDelivery.register(deliveries(), true);
  }

  private List<MultiGauge.Row<?>> deliveries() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Stored<Delivery> one : deliveries.all(Alerts.EVERYTHING)) {
      counts.merge(one.body().channel() + "\n" + one.body().status(), 1, Integer::sum);
    }
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (Channel channel : channels.all()) {
      for (Delivery.Status status : Delivery.Status.values()) {
        rows.add(
            MultiGauge.Row.of(
                Tags.of("channel", channel.id(), "status", name(status.name())),
                counts.getOrDefault(channel.id() + "\n" + status, 0)));
      }
    }
    return rows;
  }

  private static String name(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
