package ru.shnor.portal.scale;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.ServiceRefusal;
import ru.shnor.portal.remote.Services;

/** Scales kept by results-ingestion. */
@Component
class Scales {

  private static final String ALL = "/api/scales";
  private static final String ONE = "/api/scales/{id}";

  private final Services services;

  Scales(Services services) {
    this.services = services;
  }

  /** How many scales of a table were new, changed, the same. */
  record Imported(int added, int changed, int same) {}

  List<ScaleView> all() {
    return services.get(
        ServiceName.INGESTION, ALL, Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  /** All versions, the newest first; empty for a scale nobody has entered. */
  List<ScaleView> versions(String id) {
    try {
      return services.get(
          ServiceName.INGESTION,
          ONE,
          Map.of("id", id),
          Map.of(),
          new ParameterizedTypeReference<>() {});
    } catch (ServiceRefusal refusal) {
      if (refusal.notFound()) {
        return List.of();
      }
      throw refusal;
    }
  }

  ScaleView save(String id, Map<String, Object> draft) {
    return services.change(
        ServiceName.INGESTION,
        HttpMethod.PUT,
        ONE,
        Map.of("id", id),
        Optional.empty(),
        draft,
        new ParameterizedTypeReference<>() {});
  }

  Imported load(Resource file) {
    return services.send(ServiceName.INGESTION, ALL, file, new ParameterizedTypeReference<>() {});
  }
}
