package ru.shnor.portal.settling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Events that deadlines of a plan wait for, and answers to questions, kept by plan-registry. */
@Component
class Events {

  private static final String PATH = "/api/plans/{id}/events";

  private final Services services;

  Events(Services services) {
    this.services = services;
  }

  /** An event as the plan writes it; no dates if nobody has entered any. */
  record Event(String wording, List<Waiting> measures, List<Dates> dates) {}

  /** A measure that waits for it. */
  record Waiting(String measureId, String number, String title, int reports) {}

  /** First and last day, ISO. */
  record Dates(String from, String to) {}

  List<Event> of(String plan) {
    return services.get(
        ServiceName.REGISTRY,
        PATH,
        Map.of("id", plan),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  List<Event> enter(String plan, String wording, List<Dates> dates, String reason) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        PATH,
        Map.of("id", plan),
        Optional.empty(),
        Map.of("event", wording, "dates", dates, "reason", reason),
        new ParameterizedTypeReference<>() {});
  }

  /** Settles a question of a measure, if nobody has changed the measure since that revision. */
  Map<String, Object> answer(String measure, long revision, Map<String, String> answer) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        "/api/measures/{id}/answers",
        Map.of("id", measure),
        Optional.of(revision),
        answer,
        new ParameterizedTypeReference<>() {});
  }
}
