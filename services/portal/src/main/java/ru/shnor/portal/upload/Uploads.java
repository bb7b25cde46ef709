package ru.shnor.portal.upload;

import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import ru.shnor.portal.upload.Upload.UnknownSchool;

/** Files of results, handed on to results-ingestion and asked for there. */
@Component
class Uploads {

  private static final String SHOWN = "50";

  private final Services services;

  Uploads(Services services) {
    this.services = services;
  }

  Upload send(Resource file) {
    return services.send(
        ServiceName.INGESTION, "/api/uploads", file, new ParameterizedTypeReference<>() {});
  }

  /** Sends a file with what its sender says of it. */
  Upload send(Resource file, Map<String, String> said) {
    return services.send(
        ServiceName.INGESTION,
        "/api/uploads",
        Map.of(),
        said,
        file,
        new ParameterizedTypeReference<>() {});
  }

  Upload find(String id) {
    return services.get(
        ServiceName.INGESTION,
        "/api/uploads/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  List<Upload> latest() {
    return services.get(
        ServiceName.INGESTION,
        "/api/uploads",
        Map.of(),
        Map.of("limit", SHOWN),
        new ParameterizedTypeReference<>() {});
  }

  List<UnknownSchool> unknownSchools(String id) {
    return services.get(
        ServiceName.INGESTION,
        "/api/uploads/{id}/unknown-schools",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }
}
