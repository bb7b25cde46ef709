package ru.shnor.portal.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
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

  /** How a file is to be taken. */
  record Terms(boolean trial, boolean whole) {
    /** Of the two switches of the form. */
    static Terms of(Optional<String> check, Optional<String> rows) {
      return new Terms(check.isPresent(), rows.filter("all"::equals).isPresent());
    }
  }

  Upload send(Resource file, Terms terms) {
    return services.send(
        ServiceName.INGESTION,
        "/api/uploads",
        Map.of(),
        Map.of(
            "dryRun", Boolean.toString(terms.trial()),
            "allOrNothing", Boolean.toString(terms.whole())),
        file,
        new ParameterizedTypeReference<>() {});
  }

  List<Upload.Change> changes(String id, int most) {
    return services.get(
        ServiceName.INGESTION,
        "/api/uploads/{id}/changes",
        Map.of("id", id),
        Map.of("limit", Integer.toString(most)),
        new ParameterizedTypeReference<>() {});
  }

  /** What taking an upload back has come to. */
  record Undoing(String id, String status, int restored, int removed) {}

  Undoing undo(String id, String reason) {
    return services.change(
        ServiceName.INGESTION,
        HttpMethod.POST,
        "/api/uploads/{id}/undo",
        Map.of("id", id),
        Optional.empty(),
        Map.of("reason", reason),
        new ParameterizedTypeReference<>() {});
  }

  /** What somebody has said of a result. */
  record Step(
      String subject,
      int programmeGrade,
      boolean stands,
      Upload.Numbers numbers,
      String uploadId,
      String fileName,
      String by,
      String at,
      Optional<Upload.Undone> undone) {}

  /**
   * Who has said what of the results of a school.
   *
   * @param parts procedure, year, season and school of the results' id
   */
  List<Step> steps(List<String> parts) {
    return services.get(
        ServiceName.INGESTION,
        "/api/result-history",
        Map.of(),
        Map.of(
            "procedure", parts.get(0),
            "year", parts.get(1),
            "season", parts.get(2),
            "school", parts.get(3)),
        new ParameterizedTypeReference<>() {});
  }

  Services.Fetched original(String id) {
    return services.fetch(ServiceName.INGESTION, "/api/uploads/{id}/original", Map.of("id", id));
  }

  Services.Fetched report(String id) {
    return services.fetch(ServiceName.INGESTION, "/api/uploads/{id}/report", Map.of("id", id));
  }

  Services.Fetched remarks(Resource file) {
    return services.exchange(ServiceName.INGESTION, "/api/remarks", file);
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
