package ru.shnor.portal.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Programmes kept by plan-registry. */
@Component
class Programmes {

  private static final String ONE = "/api/programmes/{id}";

  private final Services services;

  Programmes(Services services) {
    this.services = services;
  }

  /** A school and how far its programme is. */
  record Line(
      String programmeId,
      String schoolId,
      String school,
      String municipalityId,
      boolean exists,
      boolean submitted,
      int risks,
      int gaps,
      int checks) {

    public String stateTitle() {
      return !exists ? "программы нет" : submitted ? "сдана" : "составляется";
    }

    public String stateClass() {
      return submitted
          ? "outcome outcome-positive"
          : exists ? "outcome outcome-open" : "outcome outcome-none";
    }
  }

  /** A programme with its revision; {@code factors} are titles of risks by code. */
  record View(
      Programme programme,
      String school,
      List<String> gaps,
      Map<String, String> factors,
      long revision) {

    public boolean submitted() {
      return !programme.submittedAt().isEmpty();
    }
  }

  /** The programme itself. */
  record Programme(
      String programmeId,
      int year,
      String schoolId,
      List<Risk> risks,
      String submittedAt,
      List<Check> checks) {}

  /** A risk with its sections. */
  record Risk(
      String factor,
      String goal,
      List<String> tasks,
      List<Indicator> indicators,
      String methods,
      String terms,
      List<String> measures,
      String results,
      String executors) {}

  /** A target indicator. */
  record Indicator(String name, String base, String target, String by, String source) {

    public String line() {
      return String.join("; ", name, base, target, by, source);
    }
  }

  /** An interim look. */
  record Check(String on, String text, List<Value> values) {}

  /** What an indicator has reached. */
  record Value(String factor, String indicator, String actual) {}

  List<Line> all(int year) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/programmes",
        Map.of(),
        Map.of("year", String.valueOf(year)),
        new ParameterizedTypeReference<>() {});
  }

  View one(String id) {
    return services.get(
        ServiceName.REGISTRY,
        ONE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  void write(String id, long revision, List<Risk> risks) {
    change(HttpMethod.PUT, ONE, id, revision, Map.of("risks", risks));
  }

  void submit(String id, long revision) {
    change(HttpMethod.POST, ONE + "/submission", id, revision, Map.of());
  }

  void check(String id, long revision, Map<String, Object> check) {
    change(HttpMethod.POST, ONE + "/monitoring", id, revision, check);
  }

  private void change(
      HttpMethod method, String path, String id, long revision, Map<String, Object> body) {
    services.change(
        ServiceName.REGISTRY,
        method,
        path,
        Map.of("id", id),
        Optional.of(revision),
        body,
        new ParameterizedTypeReference<Map<String, Object>>() {});
  }
}
