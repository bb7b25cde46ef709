package ru.shnor.portal.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Risk profiles kept by survey-collection. */
@Component
class Profiles {

  private static final String ONE = "/api/profiles/{id}";

  private final Services services;

  Profiles(Services services) {
    this.services = services;
  }

  /** What was made of a year. */
  record Built(int year, String rule, int ruleVersion, int changed, int same) {}

  /** What became of a file of context data. */
  record Taken(
      int rows,
      int accepted,
      int rejected,
      int duplicate,
      List<String> columns,
      List<String> ignored,
      List<Complaint> complaints) {}

  /** What is wrong with a cell. */
  record Complaint(String sheet, String cell, String message) {}

  /** Profiles by year, municipality and name. */
  List<ProfileLine> all() {
    List<ProfileLine> found =
        services.get(
            ServiceName.SURVEYS,
            "/api/profiles",
            Map.of(),
            Map.of(),
            new ParameterizedTypeReference<>() {});
    return found.stream()
        .sorted(
            Comparator.comparingInt(ProfileLine::year)
                .reversed()
                .thenComparing(one -> RussianText.sortKey(one.municipalityName()))
                .thenComparing(one -> RussianText.sortKey(one.name())))
        .toList();
  }

  Profile one(String id) {
    return services.get(
        ServiceName.SURVEYS,
        ONE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Built build(Map<String, Object> wanted) {
    return change("/api/profiles", Map.of(), wanted, new ParameterizedTypeReference<>() {});
  }

  Taken context(String year, Resource file) {
    return services.send(
        ServiceName.SURVEYS,
        "/api/contexts/{year}",
        Map.of("year", year),
        file,
        new ParameterizedTypeReference<>() {});
  }

  Profile verify(String id, List<Map<String, Object>> factors) {
    return change(
        ONE + "/verification",
        Map.of("id", id),
        Map.of("factors", factors),
        new ParameterizedTypeReference<>() {});
  }

  Profile choose(String id, List<Integer> numbers) {
    return change(
        ONE + "/directions",
        Map.of("id", id),
        Map.of("numbers", numbers),
        new ParameterizedTypeReference<>() {});
  }

  private <T> T change(
      String path,
      Map<String, String> variables,
      Map<String, Object> body,
      ParameterizedTypeReference<T> type) {
    return services.change(
        ServiceName.SURVEYS, HttpMethod.POST, path, variables, Optional.empty(), body, type);
  }
}
