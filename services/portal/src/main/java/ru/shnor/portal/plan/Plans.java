package ru.shnor.portal.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Plans and measures kept by plan-registry. */
@Component
public class Plans {

  private static final String MEASURE = "/api/measures/{id}";

  private final Services services;

  Plans(Services services) {
    this.services = services;
  }

  public List<Plan> all() {
    return services.get(
        ServiceName.REGISTRY,
        "/api/plans",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  public Plan plan(String id) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/plans/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** A page of the measures that fit; the page is 0-based. */
  Measure.Page measures(String plan, PlanFilter filter, int page, int size) {
    Map<String, String> query = new LinkedHashMap<>(filter.query());
    query.put("plan", plan);
    query.put("page", String.valueOf(page));
    query.put("size", String.valueOf(size));
    return services.get(
        ServiceName.REGISTRY,
        "/api/measures",
        Map.of(),
        query,
        new ParameterizedTypeReference<>() {});
  }

  Measure measure(String id) {
    return services.get(
        ServiceName.REGISTRY,
        MEASURE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Coverage coverage(String plan) {
    Coverage found =
        services.get(
            ServiceName.REGISTRY,
            "/api/coverage",
            Map.of(),
            Map.of("plan", plan),
            new ParameterizedTypeReference<>() {});
    return new Coverage(
        found.planId(),
        found.today(),
        found.columns(),
        found.lines().stream()
            .sorted(Comparator.comparing(line -> RussianText.sortKey(line.name())))
            .toList());
  }

  /** Municipalities the caller covers as a whole, by name. */
  public List<Place> municipalities() {
    List<Place> found =
        services.get(
            ServiceName.REGISTRY,
            "/api/municipalities",
            Map.of(),
            Map.of(),
            new ParameterizedTypeReference<>() {});
    return found.stream()
        .sorted(Comparator.comparing(place -> RussianText.sortKey(place.name())))
        .toList();
  }

  /** A municipality of the official register. */
  record OfficialPlace(String oktmo, String name) {}

  /** The municipalities a territory of a plan may mean. */
  List<OfficialPlace> places() {
    return services.get(
        ServiceName.REGISTRY,
        "/api/places",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** Their names by id. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    municipalities().forEach(place -> names.put(place.id(), place.name()));
    return names;
  }

  Measure report(String id, Map<String, Object> report) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        MEASURE + "/reports",
        Map.of("id", id),
        Optional.empty(),
        report,
        new ParameterizedTypeReference<>() {});
  }

  /** Changes the words of a measure, if nobody has changed it since that revision. */
  Measure edit(String id, long revision, Map<String, Object> edit) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.PUT,
        MEASURE,
        Map.of("id", id),
        Optional.of(revision),
        edit,
        new ParameterizedTypeReference<>() {});
  }

  /** Moves or cancels what is due, if nobody has changed the measure since that revision. */
  Measure decide(String id, long revision, Map<String, Object> decision) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        MEASURE + "/decisions",
        Map.of("id", id),
        Optional.of(revision),
        decision,
        new ParameterizedTypeReference<>() {});
  }
}
