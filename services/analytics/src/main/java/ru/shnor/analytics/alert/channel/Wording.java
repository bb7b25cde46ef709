package ru.shnor.analytics.alert.channel;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ru.shnor.wire.event.AlertState;

/** An alert as labels and annotations, the way Prometheus and Alertmanager name them. */
final class Wording {

  static final String HEARTBEAT = "ShnorHeartbeat";

  private final String portal;

  Wording(URI portal) {
    String address = portal.toString();
    this.portal = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  String portal() {
    return portal;
  }

  /** What makes the alert the same alert: nothing in here may change during an episode. */
  static Map<String, String> labels(AlertState alert) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("alertname", name(alert.kind()));
    labels.put("alert_id", alert.alertId());
    labels.put("rule", alert.ruleId());
    labels.put("service", "shnor");
    labels.put("severity", alert.severity().name().toLowerCase(Locale.ROOT));
    if (!alert.municipalityId().isEmpty()) {
      labels.put("municipality", alert.municipalityId());
    }
    if (!alert.schoolId().isEmpty()) {
      labels.put("school", alert.schoolId());
    }
    return labels;
  }

  /** Words; no figure about pupils leaves the system. */
  static Map<String, String> annotations(AlertState alert, String deliveryId) {
    Map<String, String> annotations = new TreeMap<>();
    annotations.put("summary", alert.title());
    annotations.put("description", alert.summary());
    if (!deliveryId.isEmpty()) {
      annotations.put("delivery_id", deliveryId);
    }
    return annotations;
  }

  static Map<String, String> heartbeatLabels() {
    return new TreeMap<>(Map.of("alertname", HEARTBEAT, "service", "shnor", "severity", "none"));
  }

  static Map<String, String> heartbeatAnnotations() {
    return new TreeMap<>(
        Map.of(
            "summary",
            "Оповещения работают",
            "description",
            "Приходит всегда. Если перестало приходить — сломаны сами оповещения."));
  }

  /** Page of the alert. */
  String page(AlertState alert) {
    return portal + "/alerts/" + alert.alertId();
  }

  /** {@code MEASURE_OVERDUE} → {@code ShnorMeasureOverdue}. */
  private static String name(String kind) {
    StringBuilder name = new StringBuilder("Shnor");
    for (String word : kind.toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
