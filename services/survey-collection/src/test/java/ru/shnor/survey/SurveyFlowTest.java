package ru.shnor.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.SurveyState;
import tools.jackson.databind.JsonNode;

/** From a questionnaire to figures, over HTTP. */
class SurveyFlowTest {

  private static final Stage STAGE = Stage.start();
  private static final String YES = "{\"works\":\"yes\",\"agree\":{\"a1\":4,\"a2\":1}}";

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @Test
  void answersAreTakenOnceAndShownWhenItIsOver() {
    // Given
    String survey = STAGE.survey("flow");
    Map<String, List<String>> tokens = new HashMap<>();
    Map.of("s380001", 6, "s380002", 3, "s380003", 7)
        .forEach((school, count) -> tokens.put(school, STAGE.invite(survey, school, count)));
    assertThat(
            Stage.json(STAGE.form(tokens.getOrDefault("s380001", List.of()).get(0)))
                .at("/definition/title")
                .asString())
        .isEqualTo("Как дела в школе");
    // When: everybody answers, one says no and names a telephone
    tokens.forEach(
        (school, list) ->
            list.forEach(
                token -> {
                  boolean first = school.equals("s380001") && token.equals(list.get(0));
                  String answers =
                      first ? "{\"works\":\"no\",\"why\":\"Звоните +7 999 123-45-67\"}" : YES;
                  assertThat(STAGE.answer(token, answers).statusCode()).isEqualTo(201);
                  assertThat(STAGE.answer(token, answers).statusCode()).isEqualTo(200);
                }));
    // Then
    String one = tokens.getOrDefault("s380002", List.of()).get(0);
    assertThat(STAGE.answer(one, "{\"works\":\"no\"}").statusCode()).isEqualTo(409);
    assertThat(STAGE.form(one).statusCode()).isEqualTo(409);
    JsonNode rates = get("/api/surveys/%s/rates".formatted(survey));
    assertThat(rates.at("/invited").asInt()).isEqualTo(16);
    assertThat(rates.at("/answered").asInt()).isEqualTo(16);
    assertThat(status("/api/surveys/%s/results".formatted(survey))).isEqualTo(409);
    // When
    STAGE.post("/api/surveys/%s/close".formatted(survey), STAGE.ministry(), "");
    // Then
    assertThat(STAGE.answer(one, YES).statusCode()).isEqualTo(410);
    JsonNode region = get("/api/surveys/%s/results".formatted(survey));
    assertThat(region.at("/questions/0/n").asInt()).isEqualTo(16);
    assertThat(region.at("/questions/0/choices/0/n").asInt()).isEqualTo(15);
    // nobody answered years; fewer than five gave a reason
    assertThat(region.at("/questions/1/hidden").asString()).contains("Не показано");
    assertThat(region.at("/scales/0/n").asInt()).isEqualTo(15);
    assertThat(region.at("/scales/0/mean/0").asDouble()).isEqualTo(4);
    // three in s380002: hidden, and s380001 with it, for 9 − 6 = 3
    JsonNode school = get("/api/surveys/%s/results?school=s380001".formatted(survey));
    assertThat(school.at("/questions/0/hidden").asString()).contains("Не показано");
    assertThat(school.at("/questions/0/choices").size()).isZero();
    JsonNode shown = get("/api/surveys/%s/results?school=s380003".formatted(survey));
    assertThat(shown.at("/questions/0/n").asInt()).isEqualTo(7);
    assertThat(get("/api/surveys/%s/texts?question=why".formatted(survey)).size()).isZero();
    String csv =
        STAGE
            .service()
            .get("/api/surveys/%s/results.csv".formatted(survey), STAGE.ministry())
            .body();
    assertThat(csv).contains("\"yes\"").contains("\"15\"").doesNotContain("999");
    published(survey);
  }

  private static void published(String survey) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              SurveyState last =
                  STAGE.stack().events().read(Topic.SURVEYS.name()).stream()
                      .filter(one -> new String(one.key(), StandardCharsets.UTF_8).equals(survey))
                      .map(one -> WireJson.read(one.value(), SurveyState.class))
                      .reduce((a, b) -> b)
                      .orElseThrow();
              assertThat(last.closed()).isTrue();
              assertThat(last.answered()).isEqualTo(16);
              assertThat(last.figures())
                  .extracting(one -> one.municipalityId() + "/" + one.schoolId() + "=" + one.mean())
                  .containsExactly(
                      "/=4.0000",
                      "reg38_m001/=4.0000",
                      "reg38_m002/=4.0000",
                      "reg38_m002/s380003=4.0000");
            });
  }

  @Test
  void twentyAtOnceWithOneInvitationAreOneAnswer() throws InterruptedException, ExecutionException {
    // Given
    String survey = STAGE.survey("race");
    String token = STAGE.invite(survey, "s380001", 1).get(0);
    ExecutorService pool = Executors.newFixedThreadPool(20);
    CountDownLatch go = new CountDownLatch(1);
    // When
    List<Future<Integer>> codes =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    pool.submit(
                        () -> {
                          go.await();
                          return STAGE
                              .answer(token, "{\"works\":\"yes\",\"years\":%d}".formatted(i))
                              .statusCode();
                        }))
            .toList();
    go.countDown();
    Map<Integer, Integer> counted = new HashMap<>();
    for (Future<Integer> code : codes) {
      counted.merge(code.get(), 1, Integer::sum);
    }
    pool.shutdown();
    // Then
    assertThat(counted).isEqualTo(Map.of(201, 1, 409, 19));
    assertThat(get("/api/surveys/%s/rates".formatted(survey)).at("/answered").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"version":1,"answers":{}}                                     | 422
          {"version":1,"answers":{"works":"maybe"}}                      | 422
          {"version":1,"answers":{"works":"yes","why":"x"}}              | 422
          {"version":1,"answers":{"works":"yes","<b>":1}}                | 422
          {"version":2,"answers":{"works":"yes"}}                        | 409
          {"version":1}                                                  | 422
          {}                                                             | 409
          {"version":1,"answers":{"works":"yes","works":"no"}}           | 400
          not json                                                       | 400
          """)
  void badAnswersAreRefusedAndLeaveTheInvitation(String body, int status) {
    // Given
    String survey = STAGE.survey("bad");
    String token = STAGE.invite(survey, "s380001", 1).get(0);
    // When
    HttpResponse<String> answer = STAGE.send(token, body.strip());
    // Then
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(STAGE.answer(token, YES).statusCode()).isEqualTo(201);
  }

  @Test
  void aMegabyteOfTextIsTooMuch() {
    // Given
    String token = STAGE.invite(STAGE.survey("big"), "s380001", 1).get(0);
    // When
    HttpResponse<String> answer =
        STAGE.answer(token, "{\"works\":\"no\",\"why\":\"%s\"}".formatted("я".repeat(1 << 20)));
    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(
            STAGE
                .answer(token, "{\"works\":\"no\",\"why\":\"%s\"}".formatted("я".repeat(5000)))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void forgedTokensFindNothing() {
    for (String token :
        List.of("", "x", "AAAAAAAAAAAAAAAAAAAAAA", "../../../../../etc/pass", "{\"$gt\":\"\"}")) {
      assertThat(STAGE.answer(token, YES).statusCode()).as(token).isEqualTo(404);
      assertThat(STAGE.form(token).statusCode()).as(token).isEqualTo(404);
    }
  }

  /** Both databases side by side, as somebody with the database would have them. */
  @Test
  void theDatabaseDoesNotSayWhoAnsweredWhat() {
    // Given
    String survey = STAGE.survey("dump");
    List<String> tokens = STAGE.invite(survey, "s380001", 6);
    for (String token : tokens.subList(0, 3)) {
      STAGE.answer(token, YES);
    }
    // When
    MongoStore store = STAGE.service().bean(MongoStore.class);
    List<Stored<JsonNode>> invitations =
        store.documents("invitations", JsonNode.class).all().stream()
            .filter(one -> one.body().at("/surveyId").asString().equals(survey))
            .toList();
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    STAGE.answers().entries("answers_" + survey, JsonNode.class).each(answers::put);
    List<Stored<JsonNode>> audit = store.documents("audit", JsonNode.class).all();
    // Then: invitations are alike and were never touched
    assertThat(invitations).hasSize(6).allMatch(one -> one.revision() == 1);
    assertThat(invitations.stream().map(Stored::id)).isSorted();
    assertThat(new HashSet<>(invitations.stream().map(Stored::body).toList())).hasSize(1);
    assertThat(answers).hasSize(3);
    assertThat(answers.values())
        .allSatisfy(
            one -> {
              assertThat(one.propertyNames())
                  .containsExactlyInAnyOrder(
                      "version", "schoolId", "municipalityId", "day", "values");
              assertThat(one.at("/day").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
            });
    assertThat(answers.keySet())
        .doesNotContainAnyElementsOf(invitations.stream().map(Stored::id).toList());
    String everything = invitations + " " + answers + " " + audit;
    assertThat(tokens).noneMatch(everything::contains);
    assertThat(audit.toString()).doesNotContain("/api/answers");
    // When
    STAGE.post("/api/surveys/%s/close".formatted(survey), STAGE.ministry(), "");
    // Then: what links a token with its answer is gone
    assertThat(
            store
                .documents("surveys", JsonNode.class)
                .find(survey)
                .orElseThrow()
                .body()
                .at("/secret")
                .asString())
        .isEmpty();
  }

  @Test
  void anOpenVersionNeverChanges() {
    // Given
    STAGE.survey("frozen");
    String changed = Stage.FORM.replace("Помогло ли?", "Другое?");
    // When
    JsonNode saved = Stage.json(STAGE.put("/api/questionnaires/frozen", STAGE.ministry(), changed));
    // Then
    assertThat(saved.at("/version").asInt()).isEqualTo(2);
    assertThat(saved.at("/open").asBoolean()).isFalse();
    assertThat(
            STAGE.service().get("/api/questionnaires/frozen/versions/1", STAGE.ministry()).body())
        .contains("Помогло ли?");
  }

  @Test
  void aBadDefinitionIsRefusedByPath() {
    HttpResponse<String> answer =
        STAGE.put(
            "/api/questionnaires/wrong",
            STAGE.ministry(),
            "{\"title\":\"А\",\"pages\":[{\"elements\":[{\"type\":\"file\",\"name\":\"a\"}]}]}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Stage.json(answer).at("/faults/0/path").asString())
        .isEqualTo("pages[0].elements[0].type");
  }

  @Test
  void pupilsAreNotAskedWithoutConsent() {
    // Given
    STAGE.survey("consent");
    Map<String, Object> body = new HashMap<>(Stage.surveyBody("consent"));
    body.put("audience", "PUPILS");
    // Then
    assertThat(STAGE.post("/api/surveys", STAGE.ministry(), body).statusCode()).isEqualTo(400);
    body.put("consent", "приказ от 01.02.2024 № 7");
    assertThat(STAGE.post("/api/surveys", STAGE.ministry(), body).statusCode()).isEqualTo(201);
  }

  @Test
  void scopesSeeTheirOwn() {
    // Given
    String survey = STAGE.survey("scopes");
    String school = STAGE.stack().tokens().of(Role.SCHOOL, "s/s380001");
    String coordinator = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
    String stranger = STAGE.stack().tokens().of(Role.SCHOOL, "s/s389999");
    String path = "/api/surveys/" + survey;
    // Then
    assertThat(STAGE.service().get(path, stranger).statusCode()).isEqualTo(404);
    assertThat(Stage.json(STAGE.service().get(path, school)).at("/schools").asInt()).isEqualTo(1);
    assertThat(Stage.json(STAGE.service().get(path, coordinator)).at("/schools").asInt())
        .isEqualTo(2);
    assertThat(Stage.json(STAGE.service().get(path + "/rates", coordinator)).at("/schools").size())
        .isEqualTo(2);
    assertThat(STAGE.service().get(path + "/rates", school).body()).doesNotContain("s380002");
    STAGE.post(path + "/close", STAGE.ministry(), "");
    assertThat(STAGE.service().get(path + "/results", school).statusCode()).isEqualTo(404);
    assertThat(STAGE.service().get(path + "/results?school=s380002", school).statusCode())
        .isEqualTo(404);
    assertThat(STAGE.service().get(path + "/results?school=s380001", school).statusCode())
        .isEqualTo(200);
    assertThat(
            STAGE
                .service()
                .get(path + "/results?municipality=reg38_m002", coordinator)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            STAGE
                .service()
                .get(path + "/results?municipality=reg38_m001", coordinator)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            STAGE
                .post(path + "/invitations", school, Map.of("schoolId", "s380002", "count", 1))
                .statusCode())
        .isEqualTo(404);
    assertThat(STAGE.service().get(path + "/texts?question=why", school).statusCode())
        .isEqualTo(403);
    assertThat(STAGE.post("/api/surveys", school, Stage.surveyBody("scopes")).statusCode())
        .isEqualTo(403);
    assertThat(STAGE.put("/api/questionnaires/x", coordinator, Stage.FORM).statusCode())
        .isEqualTo(403);
    assertThat(STAGE.service().get("/api/surveys", "").statusCode()).isEqualTo(401);
  }

  private static JsonNode get(String path) {
    return Stage.json(STAGE.service().get(path, STAGE.ministry()));
  }

  private static int status(String path) {
    return STAGE.service().get(path, STAGE.ministry()).statusCode();
  }
}
