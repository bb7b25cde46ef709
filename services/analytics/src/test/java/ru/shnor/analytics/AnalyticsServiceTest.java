package ru.shnor.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;
import tools.jackson.databind.JsonNode;

/** Events in, indicator out, on a real broker and the best store of this machine. */
class AnalyticsServiceTest {

  private static final String ASK = "base=2020&report=2021";

  private static TestStack stack;
  private static TestStack.Service service;
  private static String ministry;
  private static final List<ProducerRecord<byte[], byte[]>> SENT = new ArrayList<>();

  /** s1 improves, s2 does not, s3 has no report year; s4 is outside the list. */
  @BeforeAll
  static void start() {
    stack = TestStack.start();
    service = stack.run(Analytics.class);
    ministry = stack.tokens().of(Role.MINISTRY);
    for (int school = 1; school <= 4; school++) {
      String municipality = school == 2 ? "m2" : "m1";
      SENT.add(TestEvents.record(Topic.SCHOOLS, school("s" + school, municipality), 1));
      if (school < 4) {
        SENT.add(
            TestEvents.record(
                Topic.ENROLMENTS,
                new EnrolmentState(
                    "SHNOR|2020|s" + school,
                    ListKind.SHNOR,
                    2020,
                    "s" + school,
                    municipality,
                    "приказ"),
                1));
      }
      SENT.add(results("s" + school, municipality, 2020, Season.AUTUMN, 10, 10, 1));
    }
    SENT.add(results("s1", "m1", 2021, Season.SPRING, 4, 16, 1));
    SENT.add(results("s2", "m2", 2021, Season.SPRING, 12, 8, 1));
    SENT.add(results("s4", "m1", 2021, Season.SPRING, 9, 11, 1));
    stack.events().send(SENT);
    awaitRows(SENT.size());
  }

  @AfterAll
  static void stop() {
    service.close();
    stack.close();
  }

  private static SchoolState school(String id, String municipality) {
    return new SchoolState(id, "Школа " + id, municipality, "Район " + municipality, List.of());
  }

  private static ProducerRecord<byte[], byte[]> results(
      String school, String municipality, int year, Season season, int two, int three, long rev) {
    List<ResultCell> cells =
        List.of(
            new ResultCell(Subject.RUSSIAN, 4, two + three, new Marks(two, three, 0, 0), 38, "u1"),
            new ResultCell(
                Subject.MATHEMATICS, 4, two + three, new Marks(two, three, 0, 0), 20, "u2"));
    String id = SchoolResultsState.id(Procedure.VPR, year, season, school);
    return TestEvents.record(
        Topic.RESULTS,
        new SchoolResultsState(id, Procedure.VPR, year, season, school, municipality, cells),
        rev);
  }

  /** Waits until every topic is drained. */
  private static void awaitRows(int atLeast) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              JsonNode status = json(service.get("/api/status", ministry));
              int received = 0;
              for (JsonNode topic : status.at("/topics")) {
                if (topic.at("/lag").asInt() != 0) {
                  return false;
                }
                received += topic.at("/received").asInt();
              }
              return received >= atLeast;
            });
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> service.get("/api/indicator?" + ASK, ministry).statusCode() == 200);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = service.get(path, ministry);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  @Test
  void eventsBecomeTheIndicator() {
    // Given the events of start()
    // When
    JsonNode indicator = get("/api/indicator?" + ASK);
    // Then
    assertThat(indicator.at("/listed").asInt()).isEqualTo(3);
    assertThat(indicator.at("/evaluable").asInt()).isEqualTo(2);
    assertThat(indicator.at("/positive").asInt()).isEqualTo(1);
    assertThat(indicator.at("/sharePercent").asString()).isEqualTo("50.0000");
    assertThat(indicator.at("/sensitivity")).hasSize(24);
    assertThat(indicator.at("/warnings/0/code").asString()).isEqualTo("SEASON");
    assertThat(indicator.at("/municipalities")).hasSize(2);
    assertThat(indicator.at("/regionChange/0/changePoints").asString()).isEqualTo("5.0000");
    assertThat(indicator.at("/interval/method").asString()).isEqualTo("Wilson");
    assertThat(indicator.at("/verdict").asString())
        .contains("разное время года", "Рост подтверждён у");
  }

  @Test
  void honestReadingStandsBesideTheFormalOne() {
    // Given the events of start(): two evaluable schools, one outside the list
    // When
    JsonNode honest = get("/api/indicator?" + ASK).at("/honest");
    JsonNode school = get("/api/indicator/schools/s1?" + ASK).at("/honest");
    JsonNode rows = get("/api/indicator/schools?" + ASK);
    // Then
    int confirmed = honest.at("/confirmed").asInt();
    assertThat(honest.at("/confirmedSharePercent").asString()).matches("\\d+\\.\\d{4}");
    assertThat(honest.at("/confirmedInterval")).hasSize(2);
    assertThat(honest.at("/expectedByChancePercent").asString()).matches("\\d+\\.\\d{4}");
    assertThat(honest.at("/strict/evaluable").asInt()).isEqualTo(2);
    assertThat(honest.at("/strict/positive").asInt()).isEqualTo(1);
    assertThat(honest.at("/decomposition/schools/positive").asInt()).isEqualTo(1);
    assertThat(honest.at("/decomposition/schools/confirmed").asInt()).isEqualTo(confirmed);
    assertThat(honest.at("/counts/tooFewData").asInt()).isEqualTo(1);
    assertThat(honest.at("/prior")).hasSize(2);
    assertThat(honest.at("/outside/evaluable").asInt()).isEqualTo(1);
    assertThat(school.at("/subjects/0/words").asString()).startsWith("было 10 из 20;");
    assertThat(school.at("/subjects/0/changeInterval")).hasSize(2);
    assertThat(rows.at("/2/honest/title").asString()).isEqualTo("данных мало");
  }

  @Test
  void indicatorIsPublished() {
    // Given
    String runId = get("/api/indicator?" + ASK).at("/runId").asString();
    // When
    IndicatorState published =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () ->
                    stack.events().read(Topic.INDICATORS.name()).stream()
                        .filter(
                            one ->
                                new String(one.key(), StandardCharsets.UTF_8)
                                    .equals("SHNOR|2020|2021"))
                        .filter(one -> one.value() != null)
                        .reduce((first, second) -> second)
                        .map(one -> WireJson.read(one.value(), IndicatorState.class))
                        .filter(one -> one.runId().equals(runId)),
                java.util.Optional::isPresent)
            .orElseThrow();
    // Then
    assertThat(published.sharePercent()).isEqualTo("50.0000");
    assertThat(published.warnings()).contains("SEASON");
    assertThat(published.definitionId()).isEqualTo("low_share-grade-both-raw@1");
  }

  @Test
  void everythingThriceAndShuffledGivesTheSameRun() {
    // Given
    String before = get("/api/indicator?" + ASK).at("/runId").asString();
    List<ProducerRecord<byte[], byte[]>> thrice = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      thrice.addAll(SENT);
    }
    Collections.shuffle(thrice, new Random(17));
    // When
    stack.events().send(thrice);
    awaitRows(4 * SENT.size());
    // Then
    assertThat(get("/api/indicator?" + ASK).at("/runId").asString()).isEqualTo(before);
  }

  @Test
  void runRepeatedGivesTheSameBytes() {
    // Given
    String id = get("/api/indicator?" + ASK).at("/runId").asString();
    JsonNode run = get("/api/runs/" + id);
    HttpRequest repeat =
        service
            .request("/api/runs/" + id + "/repeat", ministry)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    // When
    JsonNode repeated = json(service.send(repeat));
    // Then
    assertThat(repeated.at("/same").asBoolean()).isTrue();
    assertThat(repeated.at("/sha256").asString()).isEqualTo(run.at("/sha256").asString());
    assertThat(run.at("/output/schools")).hasSize(3);
  }

  @Test
  void schoolIsExplainedWithTheSumThatDecided() {
    // Given
    String path = "/api/indicator/schools/s1?" + ASK;
    // When
    JsonNode school = get(path);
    // Then
    assertThat(school.at("/outcome").asString()).isEqualTo("POSITIVE");
    assertThat(school.at("/subjects/0/sum").asString())
        .isEqualTo("доля «2»: 10 из 20 → 4 из 20; 50,00 % → 20,00 %; улучшение 30,00 п. п.");
    assertThat(school.at("/subjects/0/grades/0/base/uploadId").asString()).isEqualTo("u1");
    assertThat(school.at("/definitions")).hasSize(24);
    assertThat(get("/api/indicator/schools/s3?" + ASK).at("/reasonText").asString())
        .isEqualTo("нет данных за 2021 год");
  }

  @Test
  void coordinatorSeesOwnSchoolsAndTheRegionsShareOnly() {
    // Given
    String coordinator = stack.tokens().of(Role.COORDINATOR, "m/m2");
    // When
    JsonNode indicator = json(service.get("/api/indicator?" + ASK, coordinator));
    JsonNode schools = json(service.get("/api/indicator/schools?" + ASK, coordinator));
    // Then
    assertThat(indicator.at("/listed").asInt()).isEqualTo(1);
    assertThat(indicator.at("/positive").asInt()).isZero();
    assertThat(indicator.at("/regionSharePercent").asString()).isEqualTo("50.0000");
    assertThat(indicator.at("/municipalities")).hasSize(1);
    assertThat(schools).hasSize(1);
    assertThat(schools.at("/0/schoolId").asString()).isEqualTo("s2");
  }

  @Test
  void schoolOutOfScopeAnswersLikeOneThatDoesNotExist() {
    // Given
    String own = stack.tokens().of(Role.SCHOOL, "s/s1");
    // When
    HttpResponse<String> foreign = service.get("/api/indicator/schools/s2?" + ASK, own);
    HttpResponse<String> absent = service.get("/api/indicator/schools/s9?" + ASK, own);
    // Then
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body().replace("s2", "s9")).isEqualTo(absent.body());
    assertThat(service.get("/api/indicator/schools/s1?" + ASK, own).statusCode()).isEqualTo(200);
  }

  @Test
  void everyEndpointRefusesStrangersAndWrongRoles() {
    // Given
    String school = stack.tokens().of(Role.SCHOOL, "s/s1");
    String monitoring = stack.tokens().of(Role.MONITORING);
    String run = get("/api/indicator?" + ASK).at("/runId").asString();
    for (String path :
        List.of(
            "/api/periods",
            "/api/definitions",
            "/api/indicator?" + ASK,
            "/api/indicator/schools?" + ASK,
            "/api/indicator/schools/s1?" + ASK,
            "/api/candidates?year=2020",
            "/api/runs/" + run)) {
      // When
      int stranger = service.get(path, "").statusCode();
      int machine = service.get(path, monitoring).statusCode();
      // Then
      assertThat(stranger).as(path).isEqualTo(401);
      assertThat(machine).as(path).isEqualTo(403);
    }
    assertThat(service.get("/api/runs/" + run, school).statusCode()).isEqualTo(403);
    assertThat(service.get("/api/candidates?year=2020", school).statusCode()).isEqualTo(403);
    String narrow = stack.tokens().of(Role.MINISTRY, "m/m1");
    assertThat(service.get("/api/runs/" + run, narrow).statusCode()).isEqualTo(404);
  }

  @Test
  void candidatesReachTheThresholdExactly() {
    // Given all four schools have exactly 50 % of «2» in 2020
    String path = "/api/candidates?year=2020&threshold=";
    // When
    JsonNode atHalf = get(path + 50);
    JsonNode above = get(path + 51);
    // Then
    assertThat(atHalf).hasSize(4);
    assertThat(above).isEmpty();
    String coordinator = stack.tokens().of(Role.COORDINATOR, "m/m2");
    assertThat(json(service.get(path + 50, coordinator))).hasSize(1);
  }

  @Test
  void periodsNameTheirLists() {
    // Given
    String path = "/api/periods";
    // When
    JsonNode periods = get(path);
    // Then
    assertThat(periods.at("/0/base").asInt()).isEqualTo(2020);
    assertThat(periods.at("/0/lists/0/schools").asInt()).isEqualTo(3);
  }

  @Test
  void nonsenseIsRefusedInRussian() {
    // Given
    List<String> nonsense =
        List.of(
            "base=2021&report=2020",
            ASK + "&definition=nothing",
            ASK + "&minN=0",
            ASK + "&list=NONE",
            "base=x&report=2021",
            "report=2021");
    for (String query : nonsense) {
      // When
      HttpResponse<String> answer = service.get("/api/indicator?" + query, ministry);
      // Then
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(json(answer).at("/code").isMissingNode()).isFalse();
    }
    assertThat(service.get("/api/indicator?base=1999&report=2000", ministry).statusCode())
        .isEqualTo(404);
  }
}
