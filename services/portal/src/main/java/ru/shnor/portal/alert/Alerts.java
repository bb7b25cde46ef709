package ru.shnor.portal.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Alerts kept by analytics. */
@Component
class Alerts {

  private static final int PAGE = 50;

  private final Services services;

  Alerts(Services services) {
    this.services = services;
  }

  /** Those that fit; the page is 1-based. */
  Alert.Page find(AlertFilter filter, int page) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alerts",
        Map.of(),
        Map.of(
            "status", filter.status().equals("ALL") ? "" : filter.status(),
            "severity", filter.severity(),
            "rule", filter.rule(),
            "municipality", filter.municipality(),
            "page", String.valueOf(page),
            "size", String.valueOf(PAGE)),
        new ParameterizedTypeReference<>() {});
  }

  Alert.Summary summary() {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alerts/summary",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Alert one(String id) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alerts/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** Does something to an alert: {@code acknowledgement}, {@code silence}, {@code silence-end}. */
  void decide(String id, String decision, Map<String, Object> body) {
    send(HttpMethod.POST, "/api/alerts/{id}/" + decision, id, body);
  }

  List<Alert.Rule> rules() {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alert-rules",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Alert.Rule rule(String id) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alert-rules/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  void change(String rule, Map<String, Object> body) {
    send(HttpMethod.PUT, "/api/alert-rules/{id}", rule, body);
  }

  Alert.SelfCheck selfCheck() {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alert-channels",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** Entries of the journal, of one alert or of all; the page is 1-based. */
  Alert.Journal journal(String alert, String status, int page) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/alert-deliveries",
        Map.of(),
        Map.of(
            "alert",
            alert,
            "status",
            status,
            "page",
            String.valueOf(page),
            "size",
            String.valueOf(PAGE)),
        new ParameterizedTypeReference<>() {});
  }

  void retry(String delivery) {
    send(HttpMethod.POST, "/api/alert-deliveries/{id}/retry", delivery, Map.of());
  }

  private void send(HttpMethod method, String path, String id, Map<String, Object> body) {
    Map<String, Object> unused =
        services.change(
            ServiceName.ANALYTICS,
            method,
            path,
            Map.of("id", id),
            Optional.empty(),
            body,
            new ParameterizedTypeReference<>() {});
  }
}
