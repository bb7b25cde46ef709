package ru.shnor.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.kit.test.TestStack;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;
import ru.shnor.wire.event.UploadState;
import tools.jackson.databind.JsonNode;

/** Definitions as data, what was known when, where a number comes from, groups and candidates. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DefinitionsAndPastTest {

  private static final String ASK = "base=2024&report=2025";
  private static final String OWN =
      "{\"title\":\"Строго\",\"formula\":\"low_share-grade-both-raw-zero_not_positive\","
          + "\"minN\":\"5\",\"lists\":\"SHNOR\",\"reason\":\"проверка\"}";

  private static TestStack stack;
  private static TestStack.Service service;
  private static String ministry;
  private static Instant before = Instant.EPOCH;

  /** s1 improves and s2 does not; s3 is outside the list. */
  @BeforeAll
  static void start() {
    stack = TestStack.start();
    service = stack.run(Analytics.class);
    ministry = stack.tokens().of(Role.MINISTRY);
    List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
    for (int school = 1; school <= 3; school++) {
      String id = "s" + school;
      String municipality = school == 2 ? "m2" : "m1";
      String name = school == 2 ? "город Второй" : "Первый район";
      events.add(
          TestEvents.record(
              Topic.SCHOOLS, new SchoolState(id, "Школа " + id, municipality, name, List.of()), 1));
      if (school < 3) {
        events.add(
            TestEvents.record(
                Topic.ENROLMENTS,
                new EnrolmentState(
                    "SHNOR|2024|" + id, ListKind.SHNOR, 2024, id, municipality, "приказ 1"),
                1));
      }
      events.add(results(id, municipality, 2024, 10, 10, "u1", 1));
      events.add(results(id, municipality, 2025, school == 1 ? 4 : 12, 10, "u2", 1));
    }
    events.add(
        TestEvents.record(
            Topic.UPLOADS,
            new UploadState(
                "u2",
                "итоги.xlsx",
                "0".repeat(64),
                UploadState.Status.DONE,
                "centre",
                "2025-06-01T00:00:00Z",
                "",
                3,
                3,
                0,
                0),
            1));
    stack.events().send(events);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> share("/api/indicator?" + ASK).equals("50.0000"));
  }

  @AfterAll
  static void stop() {
    service.close();
    stack.close();
  }

  private static ProducerRecord<byte[], byte[]> results(
      String school, String municipality, int year, int two, int three, String upload, long rev) {
    List<ResultCell> cells =
        List.of(
            new ResultCell(
                Subject.RUSSIAN, 5, two + three, new Marks(two, three, 0, 0), 45, upload),
            new ResultCell(
                Subject.MATHEMATICS, 5, two + three, new Marks(two, three, 0, 0), 20, upload));
    String id = SchoolResultsState.id(Procedure.VPR, year, Season.SPRING, school);
    return TestEvents.record(
        Topic.RESULTS,
        new SchoolResultsState(id, Procedure.VPR, year, Season.SPRING, school, municipality, cells),
        rev);
  }

  private static String share(String path) {
    return json(service.get(path, ministry)).at("/sharePercent").asString("");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WireJson.read(answer.body(), JsonNode.class);
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = service.get(path, ministry);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static HttpResponse<String> send(
      String method, String path, String body, String match, String token) {
    HttpRequest.Builder request =
        service.request(path, token).header("Content-Type", "application/json");
    if (!match.isEmpty()) {
      request.header("If-Match", match);
    }
    return service.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build());
  }

  @Test
  @Order(1)
  void whatIfSaysWhatTheStoredRunSays() {
    // Given
    String formula = "quality-grade-any-region_adjusted-season_refuse";
    // When
    JsonNode quick = get("/api/what-if?" + ASK + "&minN=5&definition=" + formula).at("/value");
    JsonNode full = get("/api/indicator?" + ASK + "&minN=5&definition=" + formula);
    // Then
    for (String field : List.of("/listed", "/evaluable", "/positive", "/sharePercent")) {
      assertThat(quick.at(field)).as(field).isEqualTo(full.at(field));
    }
    assertThat(full.at("/sensitivity")).hasSize(25);
  }

  @Test
  @Order(2)
  void definitionHasVersionsAndALostRaceIsTold() {
    // Given
    HttpResponse<String> made = send("POST", "/api/definitions", OWN, "", ministry);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    String path = "/api/definitions/" + json(made).at("/newest/id").asString();
    // When
    String next = OWN.replace("\"5\"", "\"7\"");
    HttpResponse<String> revised = send("PUT", path, next, "\"1\"", ministry);
    HttpResponse<String> late = send("PUT", path, next, "\"1\"", ministry);
    // Then
    assertThat(json(revised).at("/newest/version").asInt()).isEqualTo(2);
    assertThat(json(revised).at("/versions/0/formula").asString())
        .isEqualTo("low_share-grade-both-raw-zero_not_positive@1;n=5");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(get("/api/definitions")).hasSize(25);
    assertThat(
            get("/api/indicator?" + ASK + "&definition=own-1")
                .at("/definition/name/version")
                .asInt())
        .isEqualTo(2);
    assertThat(
            send("POST", "/api/definitions", OWN.replace("Строго", " "), "", ministry).statusCode())
        .isEqualTo(400);
    assertThat(
            send(
                    "POST",
                    "/api/definitions",
                    OWN.replace("grade-both-raw-zero_not_positive", "cohort-both-raw-scale_refuse"),
                    "",
                    ministry)
                .statusCode())
        .isEqualTo(400);
    String centre = stack.tokens().of(Role.CENTRE);
    assertThat(send("POST", "/api/definitions", OWN, "", centre).statusCode()).isEqualTo(403);
  }

  @Test
  @Order(3)
  void ministryMakesADefinitionOfficial() {
    // Given
    String path = "/api/official-definition";
    assertThat(get(path).at("/definition/id").asString()).isEqualTo("low_share-grade-both-raw");
    String body = "{\"definition\":\"own-1\",\"basis\":\"приказ № 7\"}";
    // When
    HttpResponse<String> done = send("PUT", path, body, "", ministry);
    // Then
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    JsonNode indicator = get("/api/indicator?" + ASK);
    assertThat(indicator.at("/definition/name/id").asString()).isEqualTo("own-1");
    assertThat(indicator.at("/definition/minN").asInt()).isEqualTo(7);
    assertThat(get(path).at("/choices/0/basis").asString()).isEqualTo("приказ № 7");
    assertThat(send("PUT", path, "{\"definition\":\"own-1\"}", "", ministry).statusCode())
        .isEqualTo(400);
    send(
        "PUT",
        path,
        "{\"definition\":\"low_share-grade-both-raw\",\"basis\":\"приказ № 8\"}",
        "",
        ministry);
    assertThat(get(path).at("/choices")).hasSize(2);
  }

  @Test
  @Order(4)
  void pastIsComputedFromWhatWasKnownThen() {
    // Given
    String now = get("/api/indicator?" + ASK).at("/runId").asString();
    before = Instant.now();
    // When s2 is corrected by another file
    stack.events().send(List.of(results("s2", "m2", 2025, 3, 17, "u3", 2)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> share("/api/indicator?" + ASK).equals("100.0000"));
    JsonNode then = get("/api/indicator?" + ASK + "&knownAt=" + before);
    // Then
    assertThat(then.at("/runId").asString()).isEqualTo(now);
    assertThat(then.at("/sharePercent").asString()).isEqualTo("50.0000");
    assertThat(service.get("/api/indicator?" + ASK + "&knownAt=2020-01-01", ministry).body())
        .contains("История данных ведётся с");
    assertThat(service.get("/api/indicator?" + ASK + "&knownAt=2999-01-01", ministry).statusCode())
        .isEqualTo(400);
    assertThat(service.get("/api/indicator?" + ASK + "&knownAt=x", ministry).statusCode())
        .isEqualTo(400);
  }

  @Test
  @Order(5)
  void differenceNamesTheSchoolsAndTheFile() {
    // Given the correction of the test before
    // When
    JsonNode difference = get("/api/indicator/difference?" + ASK + "&from=" + before);
    // Then
    assertThat(difference.at("/from/positive").asInt()).isEqualTo(1);
    assertThat(difference.at("/to/positive").asInt()).isEqualTo(2);
    assertThat(difference.at("/schools")).hasSize(1);
    assertThat(difference.at("/schools/0/schoolId").asString()).isEqualTo("s2");
    assertThat(difference.at("/schools/0/before").asString()).isEqualTo("NOT_POSITIVE");
    assertThat(difference.at("/schools/0/after").asString()).isEqualTo("POSITIVE");
    assertThat(difference.at("/schools/0/cells/0/before/two").asInt()).isEqualTo(12);
    assertThat(difference.at("/uploads")).hasSize(2);
    String coordinator = stack.tokens().of(Role.COORDINATOR, "m/m1");
    assertThat(
            json(service.get("/api/indicator/difference?" + ASK + "&from=" + before, coordinator))
                .at("/schools"))
        .isEmpty();
  }

  @Test
  @Order(6)
  void lineageLeadsToFilesAndRevisions() {
    // Given the correction
    // When
    JsonNode school = get("/api/indicator/schools/s2/lineage?" + ASK);
    JsonNode headline = get("/api/indicator/lineage?" + ASK);
    // Then
    assertThat(school.at("/lists/0/basis").asString()).isEqualTo("приказ 1");
    assertThat(school.at("/results/1/revision").asLong()).isEqualTo(2);
    assertThat(school.at("/results/1/revisions")).hasSize(2);
    assertThat(school.at("/results/1/revisions/0/uploadIds/0").asString()).isEqualTo("u2");
    assertThat(school.at("/results/1/revisions/1/counted").asBoolean()).isTrue();
    assertThat(headline.at("/schools").asInt()).isEqualTo(2);
    assertThat(headline.at("/uploads/1/fileName").asString()).isEqualTo("итоги.xlsx");
    assertThat(headline.at("/uploads/1/uploadedBy").asString()).isEqualTo("centre");
    String own = stack.tokens().of(Role.SCHOOL, "s/s1");
    assertThat(service.get("/api/indicator/schools/s2/lineage?" + ASK, own).statusCode())
        .isEqualTo(404);
    assertThat(service.get("/api/indicator/lineage?" + ASK, own).body())
        .doesNotContain("uploadedBy");
  }

  @Test
  @Order(7)
  void everythingObeysTheFilter() {
    // Given
    String filter = "&municipality=m1&size=MEDIUM&territory=DISTRICT&signs=WITHOUT";
    // When
    JsonNode indicator = get("/api/indicator?" + ASK + filter);
    JsonNode schools = get("/api/indicator/schools?" + ASK + filter);
    JsonNode groups = get("/api/indicator/breakdowns?" + ASK + filter);
    // Then
    assertThat(indicator.at("/listed").asInt()).isEqualTo(1);
    assertThat(indicator.at("/regionSharePercent").asString()).isEqualTo("100.0000");
    assertThat(schools).hasSize(1);
    assertThat(groups.at("/all/listed").asInt()).isEqualTo(1);
    assertThat(get("/api/indicator/breakdowns?" + ASK).at("/breakdowns/0/groups")).hasSize(2);
    assertThat(service.get("/api/indicator?" + ASK + "&size=HUGE", ministry).statusCode())
        .isEqualTo(400);
  }

  @Test
  @Order(8)
  void trendAndProposalAreAnswered() {
    // Given
    String path = "/api/candidates/proposal?year=2025&grades=5&minN=5";
    // When
    JsonNode trend = get("/api/trend?" + ASK);
    JsonNode proposal = get(path);
    // Then
    assertThat(trend.at("/years")).hasSize(2);
    assertThat(trend.at("/lines/0/points/0/lowPercent").asString()).isEqualTo("50.0000");
    assertThat(proposal.at("/schools").asInt()).isEqualTo(3);
    assertThat(proposal.at("/proposed").asInt()).isEqualTo(1);
    assertThat(proposal.at("/candidates/0/schoolId").asString()).isEqualTo("s3");
    assertThat(proposal.at("/candidates/0/low")).hasSize(2);
    assertThat(proposal.at("/alternatives")).hasSize(9);
  }
}
