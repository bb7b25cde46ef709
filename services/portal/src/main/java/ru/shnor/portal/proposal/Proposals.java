package ru.shnor.portal.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Files of plans, read and kept by plan-registry. */
@Component
class Proposals {

  private final Services services;

  Proposals(Services services) {
    this.services = services;
  }

  Proposal.View send(Resource file, Map<String, String> whose) {
    return services.send(
        ServiceName.REGISTRY,
        "/api/plans/proposals",
        Map.of(),
        whose,
        file,
        new ParameterizedTypeReference<>() {});
  }

  Proposal.View find(String id) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/plans/proposals/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Proposal.View nextYear(String plan) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        "/api/plans/{id}/next-year",
        Map.of("id", plan),
        Optional.empty(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Proposal.Comparison confirm(String id, String basis, Map<String, String> territories) {
    return services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        "/api/plans/proposals/{id}/confirmation",
        Map.of("id", id),
        Optional.empty(),
        Map.of("basis", basis, "territories", territories),
        new ParameterizedTypeReference<>() {});
  }

  List<Proposal.Place> places() {
    return services.get(
        ServiceName.REGISTRY,
        "/api/places",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }
}
