package ru.shnor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.MeasureState;
import tools.jackson.databind.JsonNode;

/** Schools that took part, files that prove, approvals by level. */
class FollowingServiceTest {

  private static final Stage STAGE = Stage.start();
  private static final String OWN = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
  private static final String OTHER = STAGE.stack().tokens().of(Role.COORDINATOR, "m/reg38_m002");
  private static final String PLAN =
      """
      приложение;раздел;№ п/п;мероприятие;ответственные исполнители;срок исполнения
      1;План;1;Семинар;Министерство;март
      1;План;2;Отчёт;МОУО;июнь
      """;
  private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @BeforeAll
  static void load() {
    STAGE.schools("sch380001;А;Своё;reg38_m001\nsch380002;Б;Чужое;reg38_m002\n");
    confirm("/api/plans/proposals?year=2020", STAGE.ministry());
    confirm("/api/plans/proposals?year=2020&level=MUNICIPALITY&municipality=reg38_m001", OWN);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static void confirm(String path, String token) {
    JsonNode view =
        Stage.json(
            STAGE.service().upload(path, token, "план.csv", PLAN.getBytes(StandardCharsets.UTF_8)));
    String id = view.at("/proposal/proposalId").asString();
    HttpResponse<String> done =
        post("/api/plans/proposals/" + id + "/confirmation", token, "{\"basis\":\"приказ\"}");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  private static HttpResponse<String> post(String path, String token, String body) {
    return send("POST", path, token, "", body);
  }

  private static HttpResponse<String> send(
      String method, String path, String token, String match, String body) {
    HttpRequest.Builder request =
        STAGE
            .service()
            .request(path, token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    return STAGE
        .service()
        .send((match.isEmpty() ? request : request.header("If-Match", match)).build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void schoolsThatTookPartArePublishedOnceAndASlipIsWithdrawn() {
    // Given
    String measure = "REGION|2020|1|1";
    String path = "/api/measures/" + encoded(measure) + "/participations";
    String body =
        "{\"on\":\"2020-03-12\",\"dueId\":\"1\",\"note\":\"очно\",\"schools\":[\"s380001\"]}";
    // When
    HttpResponse<String> first = post(path, OWN, body);
    HttpResponse<String> again = post(path, OWN, body);
    HttpResponse<String> foreign = post(path, OWN, body.replace("s380001", "s380002"));
    HttpResponse<String> future = post(path, OWN, body.replace("2020-03", "2099-03"));
    HttpResponse<String> byOther = post(path, OTHER, body.replace("s380001", "s380002"));
    HttpResponse<String> notTheirs = post(path + "/1/withdrawal", OTHER, "");
    // Then
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(foreign.body()).contains("NO_SUCH_SCHOOL");
    assertThat(future.body()).contains("IN_FUTURE");
    assertThat(Stage.json(byOther).size()).isEqualTo(1);
    assertThat(notTheirs.statusCode()).isEqualTo(404);
    var record = STAGE.published(Topic.MEASURES).get(measure);
    MeasureState state = WireJson.read(Objects.requireNonNull(record).value(), MeasureState.class);
    assertThat(state.participations())
        .extracting(MeasureState.Participation::schoolId)
        .containsExactly("s380001", "s380002");
    assertThat(Stage.json(post(path + "/1/withdrawal", OWN, "")).at("/0/withdrawn").asBoolean())
        .isTrue();
    String card = STAGE.service().get("/api/measures/" + encoded(measure), OTHER).body();
    assertThat(card).contains("s380002").doesNotContain("s380001");
  }

  @Test
  void evidenceIsKeptWholeAndItsTypeIsWhatTheBytesSay() throws IOException {
    // Given
    String path = "/api/measures/" + encoded("REGION|2020|1|2") + "/evidence";
    String mine = path + "?dueId=1&municipality=reg38_m001";
    byte[] large = new byte[1_300_000];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    // When
    HttpResponse<String> added = STAGE.service().upload(mine, OWN, "отчёт.pdf", large);
    HttpResponse<String> again = STAGE.service().upload(mine, OWN, "отчёт.pdf", large);
    HttpResponse<String> lying = STAGE.service().upload(mine, OWN, "отчёт.docx", PDF);
    HttpResponse<String> macro =
        STAGE
            .service()
            .upload(mine, OWN, "книга.xlsx", zip("xl/workbook.xml", "xl/vbaProject.bin"));
    HttpResponse<String> program =
        STAGE.service().upload(mine, OWN, "a.pdf", new byte[] {'M', 'Z'});
    HttpResponse<String> foreign =
        STAGE.service().upload(path + "?dueId=1&municipality=reg38_m002", OWN, "a.pdf", PDF);
    // Then
    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(added.body());
    assertThat(lying.body()).contains("LYING_TYPE", "PDF");
    assertThat(macro.body()).contains("MACROS");
    assertThat(program.body()).contains("UNKNOWN_TYPE");
    assertThat(foreign.statusCode()).isEqualTo(404);
    String id = Stage.json(added).at("/fileId").asString();
    HttpResponse<String> bytes = STAGE.service().get(path + "/" + id, OWN);
    assertThat(bytes.body()).hasSize(large.length).startsWith("%PDF-1.7");
    assertThat(bytes.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(bytes.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(STAGE.service().get(path + "/" + id, OTHER).statusCode()).isEqualTo(404);
    post(path + "/" + id + "/withdrawal", OWN, "{\"reason\":\"не тот файл\"}");
    assertThat(Stage.json(STAGE.service().get(path, OWN)).at("/0/withdrawn").asString())
        .isEqualTo("не тот файл");
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void aRoadMapIsSubmittedReturnedApprovedAndLocked() {
    // Given
    String map = "/api/approvals/" + encoded("MUNICIPALITY|2020|reg38_m001") + "/steps";
    String measure = "/api/measures/" + encoded("MUNICIPALITY|2020|reg38_m001|1|1");
    String edit = "{\"title\":\"Другое\",\"reason\":\"письмо\"}";
    // When
    HttpResponse<String> early =
        send("POST", map, STAGE.ministry(), "\"0\"", "{\"action\":\"APPROVE\"}");
    HttpResponse<String> submitted = send("POST", map, OWN, "\"0\"", "{\"action\":\"SUBMIT\"}");
    HttpResponse<String> stale =
        send("POST", map, STAGE.ministry(), "\"0\"", "{\"action\":\"APPROVE\"}");
    HttpResponse<String> bare =
        send("POST", map, STAGE.ministry(), "\"1\"", "{\"action\":\"RETURN\"}");
    HttpResponse<String> returned =
        send(
            "POST",
            map,
            STAGE.ministry(),
            "\"1\"",
            "{\"action\":\"RETURN\",\"comment\":\"нет сроков\"}");
    int open = send("PUT", measure, OWN, "\"1\"", edit).statusCode();
    HttpResponse<String> second = send("POST", map, OWN, "\"2\"", "{\"action\":\"SUBMIT\"}");
    HttpResponse<String> approved =
        send("POST", map, STAGE.ministry(), "\"3\"", "{\"action\":\"APPROVE\"}");
    HttpResponse<String> locked = send("PUT", measure, OWN, "\"2\"", edit.replace("Другое", "Ещё"));
    // Then
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(Stage.json(submitted).at("/state").asString()).isEqualTo("SUBMITTED");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(bare.statusCode()).isEqualTo(400);
    assertThat(Stage.json(returned).at("/steps/1/comment").asString()).isEqualTo("нет сроков");
    assertThat(open).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Stage.json(approved).at("/state").asString()).isEqualTo("APPROVED");
    assertThat(locked.statusCode()).isEqualTo(409);
    assertThat(locked.body()).contains("утверждён");
    assertThat(STAGE.service().get("/api/approvals?year=2020", OTHER).body())
        .doesNotContain("reg38_m001");
    assertThat(STAGE.get("/api/approvals?year=2020").size()).isEqualTo(4);
  }

  @Test
  void aListOfCuratorsIsWrittenThenLockedBySubmitting() {
    // Given
    String id = encoded("CURATORS|2020|reg38_m001");
    String body =
        "{\"entries\":[{\"schoolId\":\"s380001\",\"curator\":\"Куратор Первый\",\"position\":\"методист\"}]}";
    // When
    HttpResponse<String> contact =
        send(
            "PUT",
            "/api/curators/" + id,
            OWN,
            "\"0\"",
            body.replace("методист", "8 (3952) 11-22-33"));
    HttpResponse<String> foreign =
        send("PUT", "/api/curators/" + id, OWN, "\"0\"", body.replace("s380001", "s380002"));
    HttpResponse<String> written = send("PUT", "/api/curators/" + id, OWN, "\"0\"", body);
    HttpResponse<String> submitted =
        send("POST", "/api/approvals/" + id + "/steps", OWN, "\"0\"", "{\"action\":\"SUBMIT\"}");
    HttpResponse<String> locked = send("PUT", "/api/curators/" + id, OWN, "\"1\"", body);
    // Then
    assertThat(contact.body()).contains("CONTACT");
    assertThat(foreign.body()).contains("NO_SUCH_SCHOOL");
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    assertThat(locked.statusCode()).isEqualTo(409);
    assertThat(STAGE.service().get("/api/curators/" + id, OTHER).statusCode()).isEqualTo(404);
  }

  @Test
  void theJuneReportIsAssembledAndWhatIsMissingIsListed() {
    // Given a year of its own
    confirm("/api/plans/proposals?year=2021", STAGE.ministry());
    String measure = "/api/measures/" + encoded("REGION|2021|1|2");
    post(
        measure + "/reports",
        OWN,
        "{\"dueId\":\"1\",\"municipalityId\":\"reg38_m001\",\"done\":true,\"doneOn\":\"2021-06-20\",\"text\":\"Сдан\",\"figures\":[{\"name\":\"школ\",\"planned\":2,\"actual\":1}]}");
    // When
    JsonNode report = STAGE.get("/api/plans/" + encoded("REGION|2021") + "/summary?point=JUNE");
    JsonNode own =
        Stage.json(
            STAGE
                .service()
                .get("/api/plans/" + encoded("REGION|2021") + "/summary?point=JUNE", OWN));
    // Then
    assertThat(report.at("/statusOn").asString()).isEqualTo("2021-06-30");
    assertThat(report.at("/rows/1/counts").toString()).isEqualTo("{\"NOT_STARTED\":1,\"DONE\":1}");
    assertThat(report.at("/rows/1/figures/0/actual").asInt()).isEqualTo(1);
    assertThat(report.at("/gaps").toString())
        .contains("отчёта нет", "нет подтверждающего документа", "reg38_m002");
    assertThat(own.at("/gaps").toString()).doesNotContain("reg38_m002");
  }

  @Test
  void nextYearsDraftShiftsYearsAndAsksAboutWhatWasLate() {
    // Given
    confirm("/api/plans/proposals?year=2022", STAGE.ministry());
    // When
    JsonNode draft =
        Stage.json(
            post("/api/plans/" + encoded("REGION|2022") + "/next-year", STAGE.ministry(), ""));
    int foreign = post("/api/plans/" + encoded("REGION|2022") + "/next-year", OWN, "").statusCode();
    // Then
    assertThat(foreign).isEqualTo(404);
    assertThat(draft.at("/proposal/planId").asString()).isEqualTo("REGION|2023");
    assertThat(draft.at("/proposal/measures/0/due/0/to").asString()).isEqualTo("2023-03-31");
    assertThat(draft.at("/proposal/measures/1/questions").toString())
        .contains("Итоги 2022 года: просрочено — 2");
    assertThat(draft.at("/comparison/added").size()).isEqualTo(2);
  }

  @Test
  void aProgrammeIsWrittenHandedInReviewedBlindAndMonitored() {
    // Given
    String id = "/api/programmes/" + encoded("PROGRAMME|2020|s380001");
    String school = STAGE.stack().tokens().of(Role.SCHOOL, "s/s380001");
    String risks =
        "{\"risks\":[{\"factor\":\"10\",\"goal\":\"ц\",\"tasks\":[\"з\"],\"indicators\":[{\"name\":\"доля\",\"base\":\"10\",\"target\":\"5\",\"by\":\"июнь\",\"source\":\"ВПР\"}],\"methods\":\"м\",\"terms\":\"год\",\"measures\":[\"мера\"],\"results\":\"р\",\"executors\":\"завуч\"}]}";
    // When
    HttpResponse<String> unknown = send("PUT", id, school, "\"0\"", risks.replace("10", "LUCK"));
    HttpResponse<String> written = send("PUT", id, school, "\"0\"", risks.replace("\"ц\"", "\"\""));
    HttpResponse<String> incomplete = send("POST", id + "/submission", school, "\"1\"", "");
    send("PUT", id, school, "\"1\"", risks);
    HttpResponse<String> submitted = send("POST", id + "/submission", school, "\"2\"", "");
    HttpResponse<String> locked = send("PUT", id, school, "\"3\"", risks);
    HttpResponse<String> checked =
        send(
            "POST",
            id + "/monitoring",
            school,
            "\"3\"",
            "{\"on\":\"2020-06-15\",\"text\":\"ход\",\"values\":[{\"factor\":\"10\",\"indicator\":\"доля\",\"actual\":\"8\"}]}");
    // Then
    assertThat(unknown.body()).contains("NO_SUCH_RISK");
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    assertThat(incomplete.body()).contains("Низкая учебная мотивация: цель");
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    assertThat(locked.statusCode()).isEqualTo(409);
    assertThat(Stage.json(checked).at("/programme/checks/0/values/0/actual").asString())
        .isEqualTo("8");
    review();
  }

  private static void review() {
    String draw =
        "{\"year\":2020,\"seed\":7,\"sample\":5,\"threshold\":1,\"reviewers\":[{\"subject\":\"a\",\"municipalityId\":\"reg38_m001\"},{\"subject\":\"b\"},{\"subject\":\"c\"},{\"subject\":\"d\"},{\"subject\":\"%s\"}]}"
            .formatted(subject());
    JsonNode round = Stage.json(post("/api/reviews", STAGE.ministry(), draw));
    JsonNode again = Stage.json(post("/api/reviews", STAGE.ministry(), draw));
    assertThat(again).isEqualTo(round);
    assertThat(round.at("/lines/0/asked").size()).isEqualTo(2);
    assertThat(round.at("/lines/0/asked").toString()).doesNotContain("\"a\"");
    JsonNode tasks = STAGE.get("/api/review-tasks");
    assertThat(tasks.toString()).doesNotContain("s380001");
    HttpResponse<String> notAsked =
        post("/api/reviews/" + encoded("REVIEW|2020|7") + "/opinions", OWN, "{\"code\":\"П-001\"}");
    assertThat(notAsked.statusCode()).isIn(404, 422);
  }

  private static String subject() {
    return "nobody-else";
  }
}
