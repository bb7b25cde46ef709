package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/** A school nobody knows waits until a person says who it is; the file is not sent again. */
class QuarantineTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void start() {
    STAGE.know(100, 3);
    school("s380201", "МБОУ «СОШ № 12 им. Гагарина»", "380201");
    school("s380202", "МБОУ «СОШ № 13»", "380202");
    school("s380203", "Лицей № 3", "380203");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> STAGE.service().bean(KnownSchools.class).count() == 6);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static void school(String id, String name, String login) {
    STAGE
        .stack()
        .events()
        .send(
            List.of(
                TestEvents.record(
                    Topic.SCHOOLS,
                    new SchoolState(
                        id,
                        name,
                        "reg38_m001",
                        "Ангарский городской округ",
                        List.of(
                            new Identifier(IdentifierKind.FISOKO, login),
                            new Identifier(IdentifierKind.INN, "38" + login + "00"))),
                    1)));
  }

  private static String load(int year, String label, String login) {
    String id =
        STAGE.id(
            STAGE.upload(
                "карантин %d.xlsx".formatted(year),
                Report.of("Русский язык", 4, year)
                    .date("15.03." + year)
                    .municipality("Ангарский городской округ(reg38_m001)")
                    .school("Известная(sch380100)", 1, 2, 3, 4)
                    .school(label + "(" + login + ")", 5, 4, 3, 2)
                    .xlsx()));
    STAGE.ended(id);
    return id;
  }

  private static JsonNode waiting(String login) {
    return StreamSupport.stream(STAGE.get("/api/quarantine").spliterator(), false)
        .filter(one -> one.at("/login").asString().equals(login))
        .findFirst()
        .orElseThrow(() -> new AssertionError(login + " does not wait"));
  }

  private static String ledger(String id) {
    return STAGE.get("/api/uploads/" + id).at("/ledger").toString();
  }

  private static JsonNode decide(String path, String json) {
    HttpResponse<String> answer = STAGE.post(path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return STAGE.json(answer);
  }

  @Test
  void likelySchoolsAreSuggestedWithTheReason() {
    // Given
    load(2018, "СОШ №12 имени Гагарина", "edu380801");
    load(2017, "Школа (ИНН 3838020200)", "edu380802");
    load(2016, "Совсем другая школа № 77", "edu380302");
    // Then
    JsonNode byName = waiting("380801");
    assertThat(byName.at("/suggestions/0/schoolId").asString()).isEqualTo("s380201");
    assertThat(byName.at("/suggestions/0/why").asString()).contains("название");
    assertThat(byName.at("/files/0/fileName").asString()).isEqualTo("карантин 2018.xlsx");
    assertThat(byName.at("/rows").asInt()).isEqualTo(1);
    assertThat(byName.at("/suggestions").toString()).doesNotContain("s380202");
    assertThat(waiting("380802").at("/suggestions/0/why").asString()).contains("ИНН 3838020200");
    assertThat(waiting("380302").at("/suggestions").toString())
        .contains("s380202", "отличается одним знаком");
  }

  @Test
  void linkedRowsEnterAtOnceAndCanBeTakenApartAgain() {
    // Given
    String id = load(2021, "СОШ №12", "edu380811");
    assertThat(ledger(id)).isEqualTo("{\"rows\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0}");
    // When
    JsonNode decision = decide("/api/quarantine/380811/link", "{\"schoolId\":\"s380201\"}");
    // Then
    assertThat(ledger(id)).isEqualTo("{\"rows\":2,\"accepted\":2,\"rejected\":0,\"duplicate\":0}");
    assertThat(STAGE.stored("VPR|2021|SPRING|s380201").cells().get(0).marks())
        .isEqualTo(new Marks(5, 4, 3, 2));
    assertThat(STAGE.get("/api/quarantine/decisions").at("/0/by").asString()).isNotEmpty();
    // When
    decide("/api/quarantine/decisions/" + decision.at("/id").asString() + "/reopening", "{}");
    // Then
    assertThat(ledger(id)).isEqualTo("{\"rows\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0}");
    assertThat(STAGE.stored("VPR|2021|SPRING|s380201").cells()).isEmpty();
    assertThat(waiting("380811").at("/rows").asInt()).isEqualTo(1);
    // When
    decide("/api/quarantine/380811/link", "{\"schoolId\":\"s380203\"}");
    // Then
    assertThat(STAGE.stored("VPR|2021|SPRING|s380203").cells()).hasSize(1);
  }

  @Test
  void laterFilesFollowTheLinkAndHoldItInPlace() {
    // Given
    load(2022, "СОШ №13", "edu380812");
    JsonNode decision = decide("/api/quarantine/380812/link", "{\"schoolId\":\"s380202\"}");
    // When
    String later = load(2023, "СОШ №13", "edu380812");
    // Then
    assertThat(ledger(later)).contains("\"accepted\":2");
    String reopening = "/api/quarantine/decisions/" + decision.at("/id").asString() + "/reopening";
    HttpResponse<String> refused = STAGE.post(reopening, "{}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("карантин 2023.xlsx");
    STAGE.post("/api/uploads/" + later + "/undo", "{\"reason\":\"проба\"}");
    decide(reopening, "{}");
    assertThat(STAGE.stored("VPR|2022|SPRING|s380202").cells()).isEmpty();
  }

  @Test
  void rejectedRowsWaitNoLongerUntilTheDecisionIsTakenBack() {
    // Given
    String id = load(2024, "Закрытая школа", "edu380813");
    // When
    JsonNode decision =
        decide("/api/quarantine/380813/rejection", "{\"reason\":\"школа закрыта\"}");
    // Then
    assertThat(STAGE.get("/api/uploads/" + id).at("/waitingRows").asInt()).isZero();
    assertThat(ledger(id)).isEqualTo("{\"rows\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0}");
    STAGE.know(813, 1);
    assertThat(STAGE.service().bean(ResultBook.class).find("VPR|2024|SPRING|s380813")).isEmpty();
    // When
    decide("/api/quarantine/decisions/" + decision.at("/id").asString() + "/reopening", "{}");
    // Then
    assertThat(ledger(id)).isEqualTo("{\"rows\":2,\"accepted\":2,\"rejected\":0,\"duplicate\":0}");
  }

  @Test
  void schoolThatHasItsOwnRowInTheFileIsNotLinkedTwice() {
    // Given
    load(2025, "Известная, второй логин", "edu380814");
    // When
    HttpResponse<String> answer =
        STAGE.post("/api/quarantine/380814/link", "{\"schoolId\":\"s380100\"}");
    // Then
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("своя строка");
    assertThat(STAGE.post("/api/quarantine/380814/link", "{\"schoolId\":\"s0\"}").statusCode())
        .isEqualTo(422);
    assertThat(STAGE.post("/api/quarantine/380814/rejection", "{\"reason\":\"\"}").statusCode())
        .isEqualTo(400);
  }
}
