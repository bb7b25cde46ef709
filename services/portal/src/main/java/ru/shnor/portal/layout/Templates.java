package ru.shnor.portal.layout;

import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Templates kept by results-ingestion. */
@Component
class Templates {

  private static final String ALL = "/api/templates";
  private static final String ONE = "/api/templates/{id}";

  private final Services services;

  Templates(Services services) {
    this.services = services;
  }

  List<Template> all() {
    return services.get(
        ServiceName.INGESTION, ALL, Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  /** The JSON as its author sent it. */
  byte[] text(String id) {
    return services.get(
        ServiceName.INGESTION,
        ONE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** Saves a template, or a new version of it. */
  Template save(byte[] json) {
    return services.sendJson(
        ServiceName.INGESTION, ALL, json, new ParameterizedTypeReference<>() {});
  }

  /** Takes a template out of use. */
  void remove(String id) {
    services.delete(ServiceName.INGESTION, ONE, Map.of("id", id));
  }
}
