package ru.shnor.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.ProfileState;
import tools.jackson.databind.JsonNode;

/** From a survey and context data to a verified profile on the topic. */
class ProfileFlowTest {

  private static final Stage STAGE = Stage.start();
  private static final String KEY =
      "{\"min\":1,\"max\":4,\"missing\":\"item-median\",\"scales\":[{\"id\":\"motivation\",\"score\":\"mean\",\"items\":[\"a1\"]}]}";

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static String token(Role role, String territory) {
    return STAGE.stack().tokens().of(role, territory);
  }

  private static JsonNode get(String path, String token) {
    return Stage.json(STAGE.service().get(path, token));
  }

  private static JsonNode factor(JsonNode view, int number) {
    return view.at("/profile/factors/" + (number - 1));
  }

  /** Six of s380003 answer 2; the survey is closed and its figures are out. */
  private static void survey() {
    STAGE.survey("motivation");
    Map<String, Object> body = new HashMap<>(Stage.surveyBody("motivation"));
    body.put("key", KEY);
    String survey =
        Stage.json(STAGE.post("/api/surveys", STAGE.ministry(), body)).at("/surveyId").asString();
    Map.of("s380003", 6)
        .forEach(
            (school, count) ->
                STAGE
                    .invite(survey, school, count)
                    .forEach(
                        token -> STAGE.answer(token, "{\"works\":\"yes\",\"agree\":{\"a1\":2}}")));
    STAGE.post("/api/surveys/%s/close".formatted(survey), STAGE.ministry(), "");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                STAGE.stack().events().read(Topic.SURVEYS.name()).stream()
                    .anyMatch(
                        one ->
                            new String(one.value(), StandardCharsets.UTF_8)
                                .contains("\"scale\":\"motivation\"")));
  }

  @Test
  void profileIsMadeVerifiedChosenAndPublished() {
    // Given
    survey();
    HttpResponse<String> context =
        STAGE
            .service()
            .upload(
                "/api/contexts/2100",
                STAGE.ministry(),
                "context.csv",
                """
                Логин;Директор;vacancies_percent;обучающиеся с ОВЗ
                edu380003;Иванов;12,5 %;8
                edu380001;Петров;много;3
                edu389999;Сидоров;1;1
                """
                    .getBytes(StandardCharsets.UTF_8));
    JsonNode report = Stage.json(context);
    assertThat(report.at("/rows").asInt()).as(context.body()).isEqualTo(3);
    assertThat(report.at("/accepted").asInt()).isEqualTo(1);
    assertThat(report.at("/rejected").asInt()).isEqualTo(2);
    assertThat(report.at("/ignored/0").asString()).isEqualTo("Директор");
    assertThat(report.at("/complaints/0/cell").asString()).isEqualTo("C3");
    assertThat(context.body()).doesNotContain("Петров", "Иванов");
    // When
    JsonNode built =
        Stage.json(STAGE.post("/api/profiles", STAGE.ministry(), Map.of("year", 2100)));
    // Then
    assertThat(built.at("/changed").asInt()).isEqualTo(1);
    String id = "/api/profiles/s380003%7C2100";
    JsonNode view = get(id, STAGE.ministry());
    assertThat(factor(view, 10).at("/level").asString()).isEqualTo("HIGH");
    assertThat(factor(view, 10).at("/reasons/0").asString())
        .contains("2 — не больше 2,5", "опрос «Опрос педагогов», n = 6");
    assertThat(factor(view, 2).at("/level").asString()).isEqualTo("HIGH");
    assertThat(factor(view, 6).at("/level").asString()).isEqualTo("LOW");
    assertThat(factor(view, 1).at("/level").asString()).isEqualTo("UNKNOWN");
    // nobody of s380001 answered, and its row of context data was wrong: nothing is known of it
    assertThat(STAGE.service().get("/api/profiles/s380001%7C2100", STAGE.ministry()).statusCode())
        .isEqualTo(404);
    verified(id);
  }

  private static void verified(String id) {
    String school = token(Role.SCHOOL, "s/s380003");
    String curator = token(Role.CURATOR, "s/s380003");
    String stranger = token(Role.SCHOOL, "s/s380001");
    Map<String, Object> yes = Map.of("number", 10, "confirmed", true, "why", "");
    Map<String, Object> no = Map.of("number", 2, "confirmed", false, "why", "");
    assertThat(STAGE.service().get(id, stranger).statusCode()).isEqualTo(404);
    assertThat(
            STAGE
                .post(id + "/verification", stranger, Map.of("factors", List.of(yes)))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            STAGE
                .post(id + "/verification", STAGE.ministry(), Map.of("factors", List.of(yes)))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            STAGE.post(id + "/verification", school, Map.of("factors", List.of(no))).statusCode())
        .isEqualTo(400);
    STAGE.post(id + "/verification", school, Map.of("factors", List.of(yes)));
    STAGE.post(
        id + "/verification",
        curator,
        Map.of(
            "factors",
            List.of(Map.of("number", 2, "confirmed", false, "why", "ставки закрыты с 1 марта"))));
    assertThat(STAGE.post(id + "/directions", school, Map.of("numbers", List.of(10))).statusCode())
        .isEqualTo(400);
    assertThat(
            STAGE.post(id + "/directions", school, Map.of("numbers", List.of(2, 10))).statusCode())
        .isEqualTo(409);
    assertThat(
            STAGE.post(id + "/directions", school, Map.of("numbers", List.of(13, 10))).statusCode())
        .isEqualTo(200);
    // building again keeps what people said
    JsonNode again =
        Stage.json(STAGE.post("/api/profiles", STAGE.ministry(), Map.of("year", 2100)));
    assertThat(again.at("/same").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              ProfileState last =
                  STAGE.stack().events().read(Topic.PROFILES.name()).stream()
                      .map(one -> WireJson.read(one.value(), ProfileState.class))
                      .reduce((a, b) -> b)
                      .orElseThrow();
              assertThat(last.directions()).containsExactly(10, 13);
              assertThat(last.factors().get(1).opinions())
                  .extracting(one -> one.side() + " " + one.confirmed() + " " + one.why())
                  .containsExactly("CURATOR false ставки закрыты с 1 марта");
            });
    assertThat(get("/api/profiles?year=2100", school)).hasSize(1);
    assertThat(get("/api/profiles", stranger)).isEmpty();
  }

  @Test
  void ruleIsDataWithVersions() {
    JsonNode first = get("/api/profile-rules", STAGE.ministry()).at("/0");
    String next = first.toString().replace("\"version\":1", "\"version\":2");
    assertThat(STAGE.post("/api/profile-rules", STAGE.ministry(), first.toString()).statusCode())
        .isEqualTo(409);
    HttpResponse<String> wrong =
        STAGE.post(
            "/api/profile-rules", STAGE.ministry(), next.replace("\"high\":1.5", "\"high\":0.5"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(STAGE.post("/api/profile-rules", STAGE.ministry(), next).statusCode())
        .isEqualTo(201);
    assertThat(get("/api/profile-rules", STAGE.ministry()).at("/0/version").asInt()).isEqualTo(2);
  }
}
