package ru.shnor.portal.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import tools.jackson.databind.JsonNode;

/** Questionnaires kept by survey-collection. */
@Component
public class Questionnaires {

  private static final String ONE = "/api/questionnaires/{id}";
  private static final String VERSION = ONE + "/versions/{version}";

  private final Services services;

  Questionnaires(Services services) {
    this.services = services;
  }

  /** All versions, the newest of each questionnaire first. */
  public List<QuestionnaireVersion> all() {
    return services.get(
        ServiceName.SURVEYS,
        "/api/questionnaires",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** The definition, SurveyJS JSON. */
  JsonNode definition(String id, int version) {
    return services.get(
        ServiceName.SURVEYS,
        VERSION,
        variables(id, version),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  QuestionnaireVersion workbook(String id, Resource file) {
    return services.send(
        ServiceName.SURVEYS,
        ONE + "/workbook",
        Map.of("id", id),
        file,
        new ParameterizedTypeReference<>() {});
  }

  QuestionnaireVersion json(String id, byte[] definition) {
    return services.sendJson(
        ServiceName.SURVEYS,
        HttpMethod.PUT,
        ONE,
        Map.of("id", id),
        definition,
        new ParameterizedTypeReference<>() {});
  }

  QuestionnaireVersion open(String id, int version) {
    return services.change(
        ServiceName.SURVEYS,
        HttpMethod.POST,
        VERSION + "/open",
        variables(id, version),
        Optional.empty(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  private static Map<String, String> variables(String id, int version) {
    return Map.of("id", id, "version", Integer.toString(version));
  }
}
