package ru.shnor.portal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.definition.DefinitionAnswers.Entry;
import ru.shnor.portal.definition.DefinitionAnswers.Named;
import ru.shnor.portal.definition.DefinitionAnswers.Official;
import ru.shnor.portal.definition.DefinitionAnswers.WhatIf;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Definitions kept by analytics. */
@Component
class Definitions {

  private static final String ALL = "/api/definitions";
  private static final String ONE = "/api/definitions/{id}";
  private static final String OFFICIAL = "/api/official-definition";

  private final Services services;

  Definitions(Services services) {
    this.services = services;
  }

  List<Entry> all() {
    return services.get(
        ServiceName.ANALYTICS, ALL, Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  Named named(String id) {
    return services.get(
        ServiceName.ANALYTICS,
        ONE,
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  Official official() {
    return services.get(
        ServiceName.ANALYTICS, OFFICIAL, Map.of(), Map.of(), new ParameterizedTypeReference<>() {});
  }

  WhatIf value(FormulaForm form) {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/what-if",
        Map.of(),
        form.query(),
        new ParameterizedTypeReference<>() {});
  }

  Named add(Map<String, String> body) {
    return services.change(
        ServiceName.ANALYTICS,
        HttpMethod.POST,
        ALL,
        Map.of(),
        Optional.empty(),
        body,
        new ParameterizedTypeReference<>() {});
  }

  /** Adds a version, if nobody has since that revision. */
  Named revise(String id, long revision, Map<String, String> body) {
    return services.change(
        ServiceName.ANALYTICS,
        HttpMethod.PUT,
        ONE,
        Map.of("id", id),
        Optional.of(revision),
        body,
        new ParameterizedTypeReference<>() {});
  }

  Official choose(Map<String, String> body) {
    return services.change(
        ServiceName.ANALYTICS,
        HttpMethod.PUT,
        OFFICIAL,
        Map.of(),
        Optional.empty(),
        body,
        new ParameterizedTypeReference<>() {});
  }
}
