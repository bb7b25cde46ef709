package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.UploadState;
import tools.jackson.databind.JsonNode;

/** The service on a real broker and the best store of this machine, seen from outside. */
class IngestionTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static Report report(String subject, int grade, int year) {
    return Report.of(subject, grade, year)
        .region("Иркутская область")
        .municipality("Ангарский городской округ(reg38_m001)");
  }

  @Test
  void answersAtOnceThenEntersEveryRow() {
    // Given
    byte[] file =
        report("Математика", 4, 2021)
            .school("МБОУ «СОШ №1» (корпус 2)(sch380100)", 4, 10, 8, 3)
            .school("МБОУ СОШ №2 (edu380101)", 0, 1, 1, 1)
            .xlsx();
    // When
    HttpResponse<String> answer = STAGE.upload("любое имя.bin", file);
    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/uploads/" + STAGE.id(answer));
    JsonNode done = STAGE.ended(STAGE.id(answer));
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":2,\"rejected\":0,\"duplicate\":0}");
    assertThat(done.at("/campaignId").asString()).isEqualTo("VPR|2021|SPRING|MATHEMATICS|4");
    assertThat(done.at("/layout").asString()).isEqualTo("Статистика по отметкам");
    SchoolResultsState result = STAGE.result("VPR|2021|SPRING|s380100");
    assertThat(result.cells().get(0).marks()).isEqualTo(new Marks(4, 10, 8, 3));
    assertThat(result.cells().get(0).participants()).isEqualTo(25);
  }

  @Test
  void ofTwentyEqualFilesAtOnceExactlyOneIsAccepted() throws Exception {
    // Given
    byte[] file = report("Математика", 5, 2021).school("СОШ №3(sch380102)", 1, 2, 3, 4).xlsx();
    ExecutorService clients = Executors.newFixedThreadPool(20);
    List<Callable<HttpResponse<String>>> calls =
        IntStream.range(0, 20)
            .mapToObj(n -> (Callable<HttpResponse<String>>) () -> STAGE.upload("файл " + n, file))
            .toList();
    // When
    List<HttpResponse<String>> answers =
        clients.invokeAll(calls).stream().map(IngestionTest::answer).toList();
    clients.shutdown();
    // Then
    assertThat(answers.stream().filter(one -> one.statusCode() == 202)).hasSize(1);
    assertThat(
            answers.stream()
                .filter(one -> one.statusCode() == 200)
                .map(one -> STAGE.json(one).at("/duplicateOf").asString())
                .collect(Collectors.toSet()))
        .containsExactly(STAGE.id(answers.get(0)));
    JsonNode done = STAGE.ended(STAGE.id(answers.get(0)));
    assertThat(done.at("/ledger/accepted").asInt()).isEqualTo(1);
  }

  private static HttpResponse<String> answer(Future<HttpResponse<String>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void correctedFileChangesOnlyTheSchoolThatChanged() {
    // Given
    STAGE.ended(
        STAGE.id(
            STAGE.upload(
                "1",
                report("Русский язык", 4, 2022)
                    .school("A(sch380103)", 1, 2, 3, 4)
                    .school("B(sch380104)", 1, 2, 3, 4)
                    .xlsx())));
    long untouched = STAGE.revision("VPR|2022|SPRING|s380103");
    long touched = STAGE.revision("VPR|2022|SPRING|s380104");
    // When
    HttpResponse<String> corrected =
        STAGE.upload(
            "2",
            report("Русский язык", 4, 2022)
                .date("15.03.2022")
                .school("A(edu380103)", 1, 2, 3, 4)
                .school("B(edu380104)", 2, 2, 3, 4)
                .xlsx());
    // Then
    JsonNode done = STAGE.ended(STAGE.id(corrected));
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":1,\"rejected\":0,\"duplicate\":1}");
    assertThat(STAGE.revision("VPR|2022|SPRING|s380103")).isEqualTo(untouched);
    assertThat(STAGE.revision("VPR|2022|SPRING|s380104")).isEqualTo(touched + 1);
  }

  @Test
  void rowsOfUnknownSchoolWaitAndEnterWhenItArrives() {
    // Given
    HttpResponse<String> answer =
        STAGE.upload(
            "ждёт",
            report("Математика", 6, 2021)
                .school("Известная(sch380105)", 1, 2, 3, 4)
                .school("Новая(sch380900)", 5, 4, 3, 2)
                .xlsx());
    String id = STAGE.id(answer);
    JsonNode before = STAGE.ended(id);
    assertThat(before.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0}");
    assertThat(before.at("/waitingRows").asInt()).isEqualTo(1);
    JsonNode unknown = STAGE.get("/api/uploads/" + id + "/unknown-schools");
    assertThat(unknown.at("/0/login").asString()).isEqualTo("380900");
    assertThat(unknown.at("/0/municipalityCode").asString()).isEqualTo("reg38_m001");
    // When
    STAGE.know(900, 1);
    // Then
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(STAGE.get("/api/uploads/" + id).at("/ledger").toString())
                    .isEqualTo("{\"rows\":2,\"accepted\":2,\"rejected\":0,\"duplicate\":0}"));
    assertThat(STAGE.get("/api/uploads/" + id).at("/waitingRows").asInt()).isZero();
    assertThat(STAGE.result("VPR|2021|SPRING|s380900").cells().get(0).marks())
        .isEqualTo(new Marks(5, 4, 3, 2));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(STAGE.uploadEvent(id).accepted()).isEqualTo(2));
  }

  @Test
  void refusesUnknownFormWithCodeAndAdvice() {
    // Given
    byte[] file = "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8);
    // When
    JsonNode refused = STAGE.ended(STAGE.id(STAGE.upload("Статистика по отметкам.xlsx", file)));
    // Then
    assertThat(refused.at("/status").asString()).isEqualTo("REFUSED");
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("UNRECOGNISED");
    assertThat(refused.at("/refusal/advice").asString()).contains("Статистика по отметкам");
    assertThat(refused.at("/ledger/rows").asInt()).isZero();
  }

  @Test
  void everyFinishedUploadIsAnEventWithABalancedLedger() {
    // Given
    byte[] file =
        report("Русский язык", 6, 2021)
            .school("A(sch380106)", 1, 2, 3, 4)
            .row("B(sch380107)", "", 10, 10, 10, 10, 10)
            .school("C(sch380108)", 1, 1, 1, 1)
            .school("C(sch380108)", 1, 1, 1, 1)
            .xlsx();
    // When
    String id = STAGE.id(STAGE.upload("ledger", file));
    STAGE.ended(id);
    // Then
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              UploadState event = STAGE.uploadEvent(id);
              assertThat(
                      List.of(event.rows(), event.accepted(), event.rejected(), event.duplicate()))
                  .containsExactly(4, 2, 1, 1);
            });
  }

  @Test
  void streamsProgressUntilTheEnd() {
    // Given
    String id =
        STAGE.id(
            STAGE.upload(
                "sse", report("Русский язык", 5, 2021).school("A(sch380109)", 1, 2, 3, 4).xlsx()));
    // When
    HttpResponse<String> stream =
        STAGE.service().get("/api/uploads/" + id + "/events", STAGE.centre());
    // Then
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.body()).contains("event:progress").contains("\"status\":\"DONE\"");
  }

  @Test
  void isClosedToEveryoneElse() {
    // Given
    byte[] file = new byte[] {1, 2, 3};
    // When
    List<Integer> answers =
        List.of(Role.SCHOOL, Role.COORDINATOR, Role.INSTITUTE, Role.MONITORING).stream()
            .map(role -> STAGE.stack().tokens().of(role))
            .map(token -> STAGE.service().upload("/api/uploads", token, "x", file).statusCode())
            .toList();
    // Then
    assertThat(answers).containsOnly(403);
  }

  @Test
  void narrowScopeSeesNoUpload() {
    // Given
    String id =
        STAGE.id(
            STAGE.upload(
                "scope",
                report("Русский язык", 7, 2021).school("A(sch380110)", 1, 2, 3, 4).xlsx()));
    String narrow = STAGE.stack().tokens().of(Role.CENTRE, "m/reg38_m001");
    // When
    HttpResponse<String> answer = STAGE.service().get("/api/uploads/" + id, narrow);
    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(
            STAGE
                .service()
                .get("/api/uploads/нет".replace("нет", "u0"), narrow)
                .body()
                .replace("/api/uploads/u0", "/api/uploads/" + id));
  }

  @Test
  void bodyOverTheLimitIsRefusedInRussian() {
    // Given
    byte[] file = new byte[27 * 1024 * 1024];
    // When
    HttpResponse<String> answer = STAGE.upload("big", file);
    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("больше допустимого");
  }
}
