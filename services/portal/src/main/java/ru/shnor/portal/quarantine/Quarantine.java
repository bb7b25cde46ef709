package ru.shnor.portal.quarantine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Schools that wait and decisions about them, asked of results-ingestion. */
@Component
class Quarantine {

  private final Services services;

  Quarantine(Services services) {
    this.services = services;
  }

  List<WaitingSchool> waiting() {
    return services.get(
        ServiceName.INGESTION,
        "/api/quarantine",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  List<Decision> decisions() {
    return services.get(
        ServiceName.INGESTION,
        "/api/quarantine/decisions",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Decision link(String login, String schoolId) {
    return decide("/api/quarantine/{key}/link", login, Map.of("schoolId", schoolId));
  }

  Decision reject(String login, String reason) {
    return decide("/api/quarantine/{key}/rejection", login, Map.of("reason", reason));
  }

  Decision reopen(String id) {
    return decide("/api/quarantine/decisions/{key}/reopening", id, Map.of());
  }

  private Decision decide(String path, String key, Map<String, String> wish) {
    return services.change(
        ServiceName.INGESTION,
        HttpMethod.POST,
        path,
        Map.of("key", key),
        Optional.empty(),
        wish,
        new ParameterizedTypeReference<>() {});
  }
}
