package ru.shnor.portal.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Participations and files of a measure, kept by plan-registry. */
@Component
class Proofs {

  private static final String MEASURE = "/api/measures/{id}";
  private static final String EVIDENCE = MEASURE + "/evidence";
  private static final String PARTICIPATIONS = MEASURE + "/participations";
  private static final String MOST = "500";

  private final Services services;

  Proofs(Services services) {
    this.services = services;
  }

  /** A measure as far as this page needs it. */
  record Card(
      String id,
      String planId,
      String number,
      String title,
      boolean municipal,
      List<Due> due,
      List<Participation> participations) {

    public boolean each() {
      return municipal && planId.startsWith("REGION|");
    }

    public String dueTitle(String dueId) {
      return due.stream()
          .filter(one -> one.dueId().equals(dueId))
          .map(Due::lastDay)
          .findFirst()
          .orElse("");
    }
  }

  /** A time it is due. */
  record Due(String dueId, String from, String to, String lastDay, String territory) {}

  /** A school took part. */
  record Participation(
      String participationId,
      String schoolId,
      String municipalityId,
      String dueId,
      String on,
      String note,
      boolean withdrawn,
      String at) {}

  /** A file; {@code withdrawn} is why it no longer counts. */
  record Item(
      String fileId,
      String dueId,
      String municipalityId,
      String name,
      String kind,
      long size,
      String sha256,
      String withdrawn,
      String at) {}

  /** A school of the register. */
  record School(String id, String name, String municipalityId) {}

  private record SchoolPage(List<School> schools, int total) {}

  Card card(String id) {
    return services.get(
        ServiceName.REGISTRY,
        MEASURE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  List<Item> files(String id) {
    return services.get(
        ServiceName.REGISTRY,
        EVIDENCE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** Schools of one municipality; at most 500. */
  List<School> schools(String municipality) {
    return services
        .get(
            ServiceName.REGISTRY,
            "/api/schools",
            Map.of(),
            Map.of("municipality", municipality, "size", MOST),
            new ParameterizedTypeReference<SchoolPage>() {})
        .schools();
  }

  Item add(String id, String dueId, String municipality, Resource file) {
    return services.send(
        ServiceName.REGISTRY,
        EVIDENCE,
        Map.of("id", id),
        Map.of("dueId", dueId, "municipality", municipality),
        file,
        new ParameterizedTypeReference<>() {});
  }

  ResponseEntity<byte[]> file(String id, String file) {
    return services.download(
        ServiceName.REGISTRY, EVIDENCE + "/{file}", Map.of("id", id, "file", file), Map.of());
  }

  void withdrawFile(String id, String file, String reason) {
    services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        EVIDENCE + "/{file}/withdrawal",
        Map.of("id", id, "file", file),
        Optional.empty(),
        Map.of("reason", reason),
        new ParameterizedTypeReference<Map<String, Object>>() {});
  }

  void participate(String id, Map<String, Object> body) {
    services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        PARTICIPATIONS,
        Map.of("id", id),
        Optional.empty(),
        body,
        new ParameterizedTypeReference<List<Object>>() {});
  }

  void withdrawParticipation(String id, String participation) {
    services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        PARTICIPATIONS + "/{one}/withdrawal",
        Map.of("id", id, "one", participation),
        Optional.empty(),
        Map.of(),
        new ParameterizedTypeReference<List<Object>>() {});
  }
}
