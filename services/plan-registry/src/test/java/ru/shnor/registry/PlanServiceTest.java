package ru.shnor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.MeasureState;
import tools.jackson.databind.JsonNode;

/** A plan from its file to reports, on the running service; each test has a year of its own. */
class PlanServiceTest {

  private static final Stage STAGE = Stage.start();
  private static final String PLAN =
      """
      приложение;раздел;№ п/п;мероприятие;ответственные исполнители;срок исполнения
      1;План;1;Совещания;Министерство;Уольский район - март, город Саянск - апрель
      1;План;2;Отчёт о дорожной карте;МОУО;июнь, ноябрь
      1;План;3;Курсы;ИРО;В течение года по заявке МОУО
      """;

  @BeforeAll
  static void register() {
    STAGE.schools("sch380001;А;Своё;reg38_m001\nsch380002;Б;Чужое;reg38_m002\n");
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @Test
  void aProposalChangesNothingUntilItIsConfirmed() {
    // Given
    JsonNode view = propose(2010, PLAN);
    assertThat(view.at("/comparison/added").size()).isEqualTo(3);
    assertThat(view.at("/proposal/measures/0/questions/0").asString()).contains("Усольский");
    assertThat(get("/api/measures?plan=REGION%7C2010", STAGE.ministry()).statusCode())
        .isEqualTo(404);
    // When
    JsonNode done =
        confirm(view, "{\"basis\":\"приказ\",\"territories\":{\"Уольский район\":\"25640000\"}}");
    // Then
    assertThat(done.at("/added").size()).isEqualTo(3);
    JsonNode page = STAGE.get("/api/measures?plan=REGION%7C2010&size=2");
    assertThat(page.at("/total").asInt()).isEqualTo(3);
    assertThat(page.at("/measures").size()).isEqualTo(2);
    assertThat(page.at("/measures/0/due/0/territory").asString())
        .isEqualTo("Усольский муниципальный район");
    assertThat(page.at("/measures/0/questions").size()).isZero();
    assertThat(page.at("/measures/1/counts").toString()).isEqualTo("{\"OVERDUE\":4}");
    var event = STAGE.published(Topic.MEASURES).get("REGION|2010|1|2");
    assertThat(WireJson.read(Objects.requireNonNull(event).value(), MeasureState.class).municipal())
        .isTrue();
  }

  @Test
  void theSameFileAgainIsNoChangeAndAnotherTextIsWrittenDown() {
    // Given
    confirm(propose(2011, PLAN), "{\"basis\":\"приказ\"}");
    // When
    JsonNode again = confirm(propose(2011, PLAN), "{\"basis\":\"приказ\"}");
    JsonNode other =
        confirm(
            propose(
                2011, PLAN.replace("июнь, ноябрь", "июнь, декабрь").replaceAll("1;План;3.*\n", "")),
            "{\"basis\":\"приказ\"}");
    // Then
    assertThat(again.at("/same").size()).isEqualTo(3);
    assertThat(other.at("/changed/0/before").asString()).isEqualTo("июнь, ноябрь");
    assertThat(other.at("/missing/0").asString()).isEqualTo("REGION|2011|1|3");
    JsonNode measure = STAGE.get("/api/measures/" + encoded("REGION|2011|1|2"));
    assertThat(measure.at("/revision").asInt()).isEqualTo(2);
    assertThat(measure.at("/due/1/to").asString()).isEqualTo("2011-12-31");
    assertThat(STAGE.get("/api/measures?plan=REGION%7C2011").at("/total").asInt()).isEqualTo(3);
  }

  @Test
  void theSecondOfTwoEditorsIsToldWhatTheFirstChanged() {
    // Given
    confirm(propose(2012, PLAN), "{\"basis\":\"приказ\"}");
    String path = "/api/measures/" + encoded("REGION|2012|1|3");
    String tag = get(path, STAGE.ministry()).headers().firstValue("ETag").orElse("");
    // When
    HttpResponse<String> first =
        put(path, tag, "{\"title\":\"Курсы и семинары\",\"reason\":\"письмо\"}");
    HttpResponse<String> second = put(path, tag, "{\"deadline\":\"май\",\"reason\":\"письмо\"}");
    HttpResponse<String> blind = put(path, "", "{\"title\":\"Х\",\"reason\":\"письмо\"}");
    // Then
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Курсы и семинары");
    assertThat(blind.statusCode()).isEqualTo(400);
    assertThat(STAGE.get(path).at("/deadline").asString())
        .isEqualTo("В течение года по заявке МОУО");
  }

  @Test
  void aCoordinatorReportsForItsOwnMunicipalityOnlyAndOnlyOnce() {
    // Given
    confirm(propose(2013, PLAN), "{\"basis\":\"приказ\"}");
    String path = "/api/measures/" + encoded("REGION|2013|1|2") + "/reports";
    String own = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
    String body =
        "{\"dueId\":\"1\",\"municipalityId\":\"reg38_m001\",\"done\":true,\"doneOn\":\"2013-06-20\","
            + "\"figures\":[{\"name\":\"школ\",\"planned\":2,\"actual\":1}],\"schools\":[\"s380001\"]}";
    // When
    HttpResponse<String> foreign = post(path, own, body.replace("m001", "m002"));
    HttpResponse<String> foreignSchool = post(path, own, body.replace("s380001", "s380002"));
    HttpResponse<String> future = post(path, own, body.replace("2013-06", "2099-06"));
    HttpResponse<String> first = post(path, own, body);
    HttpResponse<String> same = post(path, own, body);
    HttpResponse<String> second = post(path, own, body.replace("06-20", "06-21"));
    // Then
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreignSchool.statusCode()).isEqualTo(422);
    assertThat(future.statusCode()).isEqualTo(422);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(Stage.json(first).at("/due/0/byReporter").toString())
        .isEqualTo("{\"reg38_m001\":\"DONE\"}");
    assertThat(Stage.json(same).at("/revision")).isEqualTo(Stage.json(first).at("/revision"));
    assertThat(second.statusCode()).isEqualTo(409);
    String correction =
        body.replace("06-20", "07-20")
            .replace(
                "{\"dueId\"",
                "{\"corrects\":\""
                    + Stage.json(first).at("/reports/0/reportId").asString()
                    + "\",\"dueId\"");
    JsonNode corrected = Stage.json(post(path, own, correction));
    assertThat(corrected.at("/due/0/byReporter/reg38_m001").asString()).isEqualTo("DONE_LATE");
    assertThat(corrected.at("/reports").size()).isEqualTo(2);
    String other = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m002");
    assertThat(get("/api/measures?plan=REGION%7C2013", other).body()).doesNotContain("reg38_m001");
    JsonNode matrix = STAGE.get("/api/coverage?plan=REGION%7C2013");
    assertThat(matrix.at("/lines/0/statuses").toString()).isEqualTo("[\"DONE_LATE\",\"OVERDUE\"]");
    assertThat(matrix.at("/lines/1/overdue").asInt()).isEqualTo(2);
    assertThat(matrix.at("/lines/0/roadMap").asBoolean()).isFalse();
  }

  @Test
  void aTimeNamedForOthersIsNobodysDebtHere() {
    // Given
    String named =
        PLAN.replace(
            "июнь, ноябрь", "МО «город Саянск» - апрель 2015 года МО город Тулун - май 2015 года");
    confirm(propose(2015, named), "{\"basis\":\"приказ\"}");
    String path = "/api/measures/" + encoded("REGION|2015|1|2");
    // When
    JsonNode measure = STAGE.get(path);
    JsonNode matrix = STAGE.get("/api/coverage?plan=REGION%7C2015");
    HttpResponse<String> report =
        post(
            path + "/reports",
            STAGE.ministry(),
            "{\"dueId\":\"1\",\"municipalityId\":\"reg38_m001\",\"done\":false}");
    // Then
    assertThat(measure.at("/municipal").asBoolean()).isTrue();
    assertThat(measure.at("/due").size()).isEqualTo(2);
    assertThat(measure.at("/counts").toString()).isEqualTo("{}");
    assertThat(matrix.at("/lines/0/statuses").toString()).isEqualTo("[null,null]");
    assertThat(matrix.at("/lines/0/overdue").asInt()).isZero();
    assertThat(report.statusCode()).isEqualTo(422);
    assertThat(report.body()).contains("OTHER_TERRITORY", "Саянск");
  }

  @Test
  void whatIsMovedOrCancelledNeedsAReasonAndCanBeSeenInTheDifference() {
    // Given
    confirm(propose(2014, PLAN), "{\"basis\":\"приказ\"}");
    String path = "/api/measures/" + encoded("REGION|2014|1|2");
    String move = "{\"action\":\"MOVE\",\"dueId\":\"2\",\"to\":\"2014-12-20\"";
    // When
    HttpResponse<String> bare = decide(path, "\"1\"", move + "}");
    HttpResponse<String> moved = decide(path, "\"1\"", move + ",\"reason\":\"письмо\"}");
    HttpResponse<String> cancelled =
        decide(path, "\"2\"", "{\"action\":\"CANCEL\",\"dueId\":\"1\",\"reason\":\"письмо\"}");
    // Then
    assertThat(bare.statusCode()).isEqualTo(400);
    assertThat(Stage.json(moved).at("/due/1/lastDay").asString()).isEqualTo("2014-12-20");
    assertThat(Stage.json(cancelled).at("/counts").toString())
        .isEqualTo("{\"OVERDUE\":2,\"CANCELLED\":2}");
    String plan = "/api/plans/" + encoded("REGION|2014");
    assertThat(STAGE.get(plan + "/at?date=2014-01-01").size()).isZero();
    assertThat(STAGE.get(plan + "/at?date=2099-01-01").size()).isEqualTo(3);
    JsonNode difference = STAGE.get(plan + "/difference?from=2014-01-01&to=2099-01-01");
    assertThat(difference.size()).isEqualTo(3);
    assertThat(difference.at("/1/added").asBoolean()).isTrue();
    assertThat(difference.at("/1/changes").size()).isEqualTo(2);
  }

  @Test
  void onlyTheRegionMakesTheRegionsPlanAndACoordinatorItsOwn() {
    // Given
    String own = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
    byte[] file = PLAN.getBytes(StandardCharsets.UTF_8);
    String path = "/api/plans/proposals?year=2015";
    // When
    int region = STAGE.service().upload(path, own, "план.csv", file).statusCode();
    int foreign =
        STAGE
            .service()
            .upload(path + "&level=MUNICIPALITY&municipality=reg38_m002", own, "п.csv", file)
            .statusCode();
    HttpResponse<String> ours =
        STAGE
            .service()
            .upload(path + "&level=MUNICIPALITY&municipality=reg38_m001", own, "п", file);
    int school =
        STAGE
            .service()
            .upload(path, STAGE.stack().tokens().of(Role.SCHOOL, "s/s380001"), "п", file)
            .statusCode();
    // Then
    assertThat(region).isEqualTo(404);
    assertThat(foreign).isEqualTo(404);
    assertThat(ours.statusCode()).isEqualTo(200);
    assertThat(school).isEqualTo(403);
    assertThat(Stage.json(ours).at("/proposal/planId").asString())
        .isEqualTo("MUNICIPALITY|2015|reg38_m001");
  }

  @Test
  void whatIsNoPlanIsRefused() {
    HttpResponse<String> answer =
        STAGE
            .service()
            .upload(
                "/api/plans/proposals?year=2016",
                STAGE.ministry(),
                "план.docx",
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void aTerritoryIsSettledAfterConfirmationAndThePastKeepsTheQuestion() {
    // Given
    confirm(propose(2016, PLAN), "{\"basis\":\"приказ\"}");
    String path = "/api/measures/" + encoded("REGION|2016|1|1");
    String question = STAGE.get(path).at("/questions/0").asString();
    // When
    HttpResponse<String> wrong =
        guarded("POST", path + "/answers", "\"1\"", "{\"question\":\"Какой?\",\"answer\":\"да\"}");
    HttpResponse<String> settled =
        guarded(
            "POST",
            path + "/answers",
            "\"1\"",
            "{\"question\":\"" + question + "\",\"oktmo\":\"25640000\"}");
    // Then
    assertThat(wrong.body()).contains("NO_SUCH_QUESTION");
    assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
    assertThat(Stage.json(settled).at("/questions").toString()).doesNotContain("Уольский");
    assertThat(Stage.json(settled).at("/due/0/territory").asString())
        .isEqualTo("Усольский муниципальный район");
    assertThat(Stage.json(settled).at("/changes/0/what").asString()).isEqualTo("TERRITORY");
    assertThat(Stage.json(settled).at("/changes/1/before").asString()).isEqualTo(question);
  }

  @Test
  void datesOfAnEventMakeEveryMeasureThatWaitsForItDue() {
    // Given
    String event =
        PLAN.replace("В течение года по заявке МОУО", "по итогам ВПР")
            .replace("июнь, ноябрь", "по итогам ВПР");
    confirm(propose(2017, event), "{\"basis\":\"приказ\"}");
    String path = "/api/plans/" + encoded("REGION|2017") + "/events";
    String body =
        "{\"event\":\"по итогам ВПР\",\"reason\":\"приказ Рособрнадзора\","
            + "\"dates\":[{\"from\":\"2017-06-01\",\"to\":\"2017-06-15\"}]}";
    String own = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
    // When
    int foreign = post(path, own, body).statusCode();
    HttpResponse<String> otherYear =
        post(path, STAGE.ministry(), body.replace("2017-06", "2012-06"));
    HttpResponse<String> entered = post(path, STAGE.ministry(), body);
    post(path, STAGE.ministry(), body);
    // Then
    assertThat(foreign).isEqualTo(404);
    assertThat(otherYear.body()).contains("OTHER_YEAR");
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    assertThat(Stage.json(entered).at("/0/measures").size()).isEqualTo(2);
    JsonNode due = STAGE.get("/api/measures/" + encoded("REGION|2017|1|2"));
    assertThat(due.at("/revision").asInt()).isEqualTo(2);
    assertThat(due.at("/counts").toString()).isEqualTo("{\"OVERDUE\":2}");
    assertThat(STAGE.get("/api/plans/" + encoded("REGION|2017") + "/at?date=2099-01-01").size())
        .isEqualTo(3);
    JsonNode agenda =
        STAGE.get("/api/agenda?from=2017-06-01&to=2017-06-30&municipality=reg38_m002");
    assertThat(agenda.at("/total").asInt()).isEqualTo(1);
    assertThat(agenda.at("/rows/0/reporter").asString()).isEqualTo("reg38_m002");
    assertThat(
            STAGE.get("/api/agenda?from=2017-06-01&to=2017-06-30&mine=true").at("/total").asInt())
        .isZero();
    JsonNode ofCoordinator =
        Stage.json(get("/api/agenda?from=2017-06-01&to=2017-06-30&mine=true", own));
    assertThat(ofCoordinator.at("/rows/0/counts").toString()).isEqualTo("{\"OVERDUE\":1}");
  }

  @Test
  void measuresAreFilteredByMunicipalityMonthAndExecutor() {
    // Given
    confirm(propose(2018, PLAN), "{\"basis\":\"приказ\"}");
    String path = "/api/measures?plan=REGION%7C2018";
    // Then
    assertThat(STAGE.get(path + "&month=2018-11").at("/total").asInt()).isEqualTo(2);
    assertThat(STAGE.get(path + "&executor=" + encoded("иро")).at("/total").asInt()).isEqualTo(1);
    JsonNode one = STAGE.get(path + "&municipality=reg38_m001");
    assertThat(one.at("/measures/0/counts").toString()).isEqualTo("{\"OVERDUE\":2}");
    assertThat(get(path + "&month=вчера".replace("вчера", "x"), STAGE.ministry()).statusCode())
        .isEqualTo(400);
  }

  private static JsonNode propose(int year, String text) {
    HttpResponse<String> answer =
        STAGE
            .service()
            .upload(
                "/api/plans/proposals?year=" + year,
                STAGE.ministry(),
                "план.csv",
                text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Stage.json(answer);
  }

  private static JsonNode confirm(JsonNode view, String body) {
    String id = view.at("/proposal/proposalId").asString();
    HttpResponse<String> answer =
        post("/api/plans/proposals/" + id + "/confirmation", STAGE.ministry(), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Stage.json(answer);
  }

  private static HttpResponse<String> get(String path, String token) {
    return STAGE.service().get(path, token);
  }

  private static HttpResponse<String> post(String path, String token, String body) {
    return STAGE
        .service()
        .send(
            STAGE
                .service()
                .request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
  }

  private static HttpResponse<String> decide(String path, String tag, String body) {
    return guarded("POST", path + "/decisions", tag, body);
  }

  private static HttpResponse<String> put(String path, String tag, String body) {
    return guarded("PUT", path, tag, body);
  }

  private static HttpResponse<String> guarded(String method, String path, String tag, String body) {
    HttpRequest.Builder request =
        STAGE
            .service()
            .request(path, STAGE.ministry())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    return STAGE
        .service()
        .send((tag.isEmpty() ? request : request.header("If-Match", tag)).build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
