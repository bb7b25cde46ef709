package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.UploadState;
import tools.jackson.databind.JsonNode;

/** Templates over HTTP, and files that are read by them. */
class TemplateFilesTest {

  private static final Stage STAGE = Stage.start();

  private static final String TEMPLATE =
      """
      {"format": 1, "id": "%s", "title": "Таблица %s",
       "recognise": {"texts": ["%s"]},
       "campaign": {"procedure": "VPR", "season": "SPRING", "maximum": 4},
       "school": {"code": "Code", "name": "Name"},
       "municipality": {"fromSchoolCode": {"from": 1, "to": 3}, "prefix": "nyc-",
                        "names": {"01M": "Округ 1"}},
       "year": {"column": "Year"}, "grade": {"column": "Grade"},
       "subject": {"constant": "MATHEMATICS"}, "participants": "N",
       "marks": {"values": "COUNT", "levels": [
         {"column": "L1", "mark": 2}, {"column": "L2", "mark": 3},
         {"column": "L3", "mark": 4}, {"column": "L4", "mark": 5}]},
       "skip": [{"column": "Grade", "equals": ["All"], "reason": "итог"}],
       "suppressed": ["s"], "numbers": {"thousands": ",", "decimal": "."}}
      """;

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static HttpResponse<String> save(String id, String sign) {
    return STAGE.template(TEMPLATE.formatted(id, id, sign), STAGE.centre());
  }

  private static byte[] file(String title, String... rows) {
    String head = title + "\r \rCode,Name,Grade,Year,N,L1,L2,L3,L4\r";
    return (head + String.join("\r", rows) + "\r").getBytes(Charset.forName("x-MacRoman"));
  }

  @Test
  void oneFileHoldsManyCampaignsAndSchoolsOfTwoRegisters() {
    // Given
    assertThat(save("many", "Many").statusCode()).isEqualTo(201);
    byte[] file =
        file(
            "Many campaigns",
            "sch380100,\"School, 1\",4,2013,\"1,010\",10,100,400,500",
            "edu380100,\"School, 1\",5,2013,4,1,1,1,1",
            "sch380100,\"School, 1\",4,2014,4,2,2,0,0",
            "sch380100,\"School, 1\",All,2014,8,3,3,1,1",
            "sch380100,\"School, 1\",3,2014,4,2,2,0,0",
            "sch380100,\"School, 1\",6,2014,2,s,s,s,s",
            "sch380101,École,4,2013,5,9,1,1,1",
            "01M015,P.S. 015 CAFÉ,4,2013,10,1,2,3,4",
            "01M015,P.S. 015 CAFÉ,4,2014,10,4,3,2,1");
    // When
    String id = STAGE.id(STAGE.upload("many.csv", file));
    JsonNode done = STAGE.ended(id);
    // Then
    assertThat(done.at("/status").asString()).isEqualTo("DONE");
    assertThat(done.at("/layout").asString()).contains("шаблон many, версия 1");
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":6,\"accepted\":3,\"rejected\":3,\"duplicate\":0}");
    assertThat(done.at("/campaignId").asString()).isEmpty();
    assertThat(done.at("/campaignIds").toString())
        .isEqualTo(
            "[\"VPR|2013|SPRING|MATHEMATICS|4\",\"VPR|2013|SPRING|MATHEMATICS|5\","
                + "\"VPR|2014|SPRING|MATHEMATICS|4\"]");
    List<String> told =
        done.at("/complaints").valueStream().map(one -> one.at("/message").asString()).toList();
    assertThat(told)
        .contains(
            "Пропущено строк: 1 — итог (первая из них здесь).",
            "Пропущено строк: 1 — 3 класс, а система ведёт 4–8 классы (первая из них здесь).",
            "Пропущено строк: 1 — числа закрыты источником (мало участников) (первая из них здесь).",
            "Участников 5, а по отметкам их 12.");
    assertThat(STAGE.result("VPR|2013|SPRING|s380100").cells()).hasSize(2);
    assertThat(STAGE.stored("VPR|2013|SPRING|s380100").cells().get(0).marks())
        .isEqualTo(new Marks(10, 100, 400, 500));
    arrives(id, done);
  }

  /** The school of the other register comes later: both its rows enter, each once. */
  private static void arrives(String id, JsonNode before) {
    assertThat(before.at("/waitingRows").asInt()).isEqualTo(2);
    JsonNode unknown = STAGE.get("/api/uploads/" + id + "/unknown-schools");
    assertThat(unknown.toString())
        .isEqualTo(
            "[{\"login\":\"01M015\",\"registryLogin\":\"01M015\",\"name\":\"P.S. 015 CAFÉ\","
                + "\"municipalityCode\":\"nyc-01m\",\"municipalityName\":\"Округ 1\",\"rows\":2}]");
    SchoolState school =
        new SchoolState(
            "s01M015",
            "P.S. 015 CAFÉ",
            "nyc-01m",
            "Округ 1",
            List.of(new Identifier(IdentifierKind.LOCAL, "01M015")));
    STAGE.stack().events().send(List.of(TestEvents.record(Topic.SCHOOLS, school, 1)));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(STAGE.get("/api/uploads/" + id).at("/ledger").toString())
                    .isEqualTo("{\"rows\":6,\"accepted\":5,\"rejected\":1,\"duplicate\":0}"));
    assertThat(STAGE.result("VPR|2014|SPRING|s01M015").cells().get(0).marks())
        .isEqualTo(new Marks(4, 3, 2, 1));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              UploadState event = STAGE.uploadEvent(id);
              assertThat(event.accepted()).isEqualTo(5);
              assertThat(event.campaignIds()).hasSize(3);
            });
  }

  @Test
  void anUnknownFileIsToldTheClosestTemplate() {
    // Given
    save("close", "Close");
    byte[] file = "Close\nCode,Name,Grade,Year,N,L1,L2,L3,L5\n".getBytes(StandardCharsets.UTF_8);
    // When
    JsonNode refused = STAGE.ended(STAGE.id(STAGE.upload("x", file)));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("UNRECOGNISED");
    assertThat(refused.at("/refusal/message").asString())
        .contains("Ближе всего шаблон", "в строке 2 нет столбца «L4»");
  }

  @Test
  void aFileOfTwoTemplatesIsRefusedWithBothNames() {
    // Given
    save("twin-a", "Twins");
    save("twin-b", "Twins");
    // When
    JsonNode refused =
        STAGE.ended(STAGE.id(STAGE.upload("x", file("Twins", "sch380102,A,4,2013,4,1,1,1,1"))));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("SEVERAL_TEMPLATES");
    assertThat(refused.at("/refusal/message").asString()).contains("twin-a", "twin-b");
  }

  @Test
  void fileWhoseRowsAreAllLeftOutSaysWhy() {
    // Given
    save("empty", "Nobody");
    // When
    JsonNode refused =
        STAGE.ended(STAGE.id(STAGE.upload("x", file("Nobody", "sch380102,A,All,2013,4,1,1,1,1"))));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("NO_SCHOOLS");
    assertThat(refused.at("/refusal/message").asString()).contains("пропущены: итог");
  }

  @Test
  void templateIsVersionedShownAndTakenOutOfUse() {
    // Given
    assertThat(save("versions", "V1").statusCode()).isEqualTo(201);
    assertThat(save("versions", "V1").statusCode()).isEqualTo(200);
    // When
    HttpResponse<String> second = save("versions", "V2");
    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.headers().firstValue("Location")).contains("/api/templates/versions");
    assertThat(STAGE.json(second).at("/version").asInt()).isEqualTo(2);
    assertThat(STAGE.get("/api/templates/versions").at("/recognise/texts/0").asString())
        .isEqualTo("V2");
    assertThat(STAGE.get("/api/templates/versions?version=1").at("/recognise/texts/0").asString())
        .isEqualTo("V1");
    var delete =
        STAGE.service().request("/api/templates/versions", STAGE.centre()).DELETE().build();
    assertThat(STAGE.service().send(delete).statusCode()).isEqualTo(204);
    assertThat(STAGE.service().send(delete).statusCode()).isEqualTo(404);
    assertThat(STAGE.get("/api/templates").toString()).doesNotContain("versions");
    assertThat(STAGE.get("/api/templates/versions?version=1").at("/id").asString())
        .isEqualTo("versions");
  }

  @Test
  void templateWithFaultsIsRefusedAndNotKept() {
    // When
    HttpResponse<String> answer = STAGE.template("{\"id\": \"bad\"}", STAGE.centre());
    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(STAGE.json(answer).at("/code").asString()).isEqualTo("TEMPLATE");
    assertThat(STAGE.json(answer).at("/detail").asString())
        .contains("Шаблон не принят", "school.code: не заполнено", "format: не заполнено");
    assertThat(STAGE.service().get("/api/templates/bad", STAGE.centre()).statusCode())
        .isEqualTo(404);
    assertThat(STAGE.template("x".repeat(300_000), STAGE.centre()).statusCode()).isEqualTo(413);
  }

  @Test
  void templatesAreTheBusinessOfTheCentreAlone() {
    for (Role role : List.of(Role.SCHOOL, Role.COORDINATOR, Role.INSTITUTE, Role.MONITORING)) {
      String token = STAGE.stack().tokens().of(role);
      assertThat(STAGE.template("{}", token).statusCode()).isEqualTo(403);
      assertThat(STAGE.service().get("/api/templates", token).statusCode()).isEqualTo(403);
    }
    String narrow = STAGE.stack().tokens().of(Role.CENTRE, "m/reg38_m001");
    assertThat(STAGE.template("{}", narrow).statusCode()).isEqualTo(404);
    assertThat(STAGE.service().get("/api/templates", narrow).body()).isEqualTo("[]");
  }
}
