package ru.shnor.portal.survey;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Surveys kept by survey-collection. */
@Component
class Surveys {

  private static final String ONE = "/api/surveys/{id}";

  private final Services services;

  Surveys(Services services) {
    this.services = services;
  }

  /** A list of a year schools may be taken from. */
  record YearList(String kind, int year, int schools) {

    /** How a form names it. */
    public String key() {
      return kind + "|" + year;
    }

    /** For people, in Russian. */
    public String title() {
      String name =
          switch (kind) {
            case "SHNOR" -> "ШНОР";
            case "SHNSU" -> "ШНСУ";
            case "RISK_ZONE" -> "зона риска";
            default -> kind;
          };
      return "%s, %d год".formatted(name, year);
    }
  }

  /** Invitations just made. */
  record Issued(String schoolId, String school, List<String> tokens, List<String> links) {}

  List<Survey> all() {
    return read("/api/surveys", Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  Survey one(String id) {
    return read(ONE, Map.of("id", id), Map.of(), new ParameterizedTypeReference<>() {});
  }

  Rates rates(String id) {
    return read(ONE + "/rates", Map.of("id", id), Map.of(), new ParameterizedTypeReference<>() {});
  }

  List<Reminder> reminders(String id) {
    return read(
        ONE + "/reminders", Map.of("id", id), Map.of(), new ParameterizedTypeReference<>() {});
  }

  Results results(String id, Map<String, String> group) {
    return read(ONE + "/results", Map.of("id", id), group, new ParameterizedTypeReference<>() {});
  }

  List<YearList> lists() {
    return read("/api/school-lists", Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  Survey add(Map<String, Object> survey) {
    return change("/api/surveys", Map.of(), survey, new ParameterizedTypeReference<>() {});
  }

  Survey close(String id) {
    return change(
        ONE + "/close", Map.of("id", id), Map.of(), new ParameterizedTypeReference<>() {});
  }

  List<Reminder> remind(String id, int below) {
    return change(
        ONE + "/reminders",
        Map.of("id", id),
        Map.of("below", below),
        new ParameterizedTypeReference<>() {});
  }

  Issued invite(String id, String school, int count) {
    return change(
        ONE + "/invitations",
        Map.of("id", id),
        Map.of("schoolId", school, "count", count),
        new ParameterizedTypeReference<>() {});
  }

  /** The same as PDF. */
  byte[] sheets(String id, String school, int count, String label) {
    Map<String, Object> wanted = new HashMap<>(Map.of("schoolId", school, "count", count));
    if (!label.isBlank()) {
      wanted.put("label", label.strip());
    }
    return change(ONE + "/sheets", Map.of("id", id), wanted, new ParameterizedTypeReference<>() {});
  }

  /** Passes a file with the figures on. */
  void file(
      String id,
      String format,
      Map<String, String> group,
      Consumer<HttpHeaders> began,
      OutputStream out) {
    services.copy(
        ServiceName.SURVEYS, ONE + "/results." + format, Map.of("id", id), group, began, out);
  }

  private <T> T read(
      String path,
      Map<String, String> variables,
      Map<String, String> query,
      ParameterizedTypeReference<T> type) {
    return services.get(ServiceName.SURVEYS, path, variables, query, type);
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
