package ru.shnor.ingestion.objectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ru.shnor.ingestion.Stage;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.ObjectivityState.Verdict;
import ru.shnor.wire.event.Subject;
import tools.jackson.databind.JsonNode;

/** Lists and acts over HTTP, and what they publish; each test has a year of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectivityTest {

  private static final String HEADER =
      "Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;5 РУ;5 МА;Количество маркеров\n";

  private final Stage stage = Stage.start();

  @BeforeAll
  void schools() {
    stage.know(101, 4);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  private HttpResponse<String> list(String rows, String query) {
    return stage
        .service()
        .upload(
            "/api/objectivity/lists" + query,
            stage.centre(),
            "Признаки.csv",
            (HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  private Optional<ObjectivityState> published(String id) {
    Optional<ConsumerRecord<byte[], byte[]>> last =
        stage.stack().events().read(Topic.OBJECTIVITY.name()).stream()
            .filter(one -> new String(one.key(), StandardCharsets.UTF_8).equals(id))
            .reduce((first, second) -> second);
    return last.filter(one -> one.value() != null)
        .map(one -> WireJson.read(one.value(), ObjectivityState.class));
  }

  private ObjectivityState awaitPublished(String id) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> published(id), Optional::isPresent)
        .orElseThrow();
  }

  private HttpResponse<String> act(String json) {
    return post("/api/objectivity/acts", json);
  }

  private static String actJson(int year, int changed, String verdict, String more) {
    return """
        {"year":%d,"schoolId":"s380101","subject":"RUSSIAN","grade":4,"method":"RECHECK",
         "date":"2024-06-10","commission":"Региональная комиссия","papers":%d,"changedMarks":%d,
         "meanShift":"-0,15","verdict":"%s","document":"акт № 1"%s}"""
        .formatted(year, verdict.equals("NOT_HELD") ? 0 : 20, changed, verdict, more);
  }

  @Test
  void aListIsPublishedSchoolBySchoolAndARevisionTakesSchoolsOff() {
    // Given
    String rows = "2024;edu380101;Ангарск;А;1;0;0;1;2\n2024;edu380102;Ангарск;Б;0;1;0;0;1\n";
    JsonNode dry = stage.json(list(rows, "?number=02-36&date=2025-03-10&dryRun=true"));
    assertThat(stage.get("/api/objectivity/schools?year=2024")).isEmpty();
    // When
    JsonNode taken = stage.json(list(rows, "?number=02-36&date=2025-03-10"));
    // Then
    assertThat(taken.at("/rows").asInt()).isEqualTo(2);
    assertThat(taken.at("/accepted").asInt()).isEqualTo(2);
    assertThat(taken.at("/years")).isEqualTo(dry.at("/years"));
    assertThat(taken.at("/years/0/works/4 РУ").asInt()).isEqualTo(1);
    ObjectivityState state = awaitPublished("2024|s380101");
    assertThat(state.markers())
        .extracting(ObjectivityState.Marker::document)
        .containsOnly("№ 02-36 от 10.03.2025");
    assertThat(state.markers())
        .extracting(one -> one.programmeGrade() + " " + one.subject())
        .containsExactly("4 RUSSIAN", "5 MATHEMATICS");
    awaitPublished("2024|s380102");
    // When the same comes again, and then a corrected list
    JsonNode same = stage.json(list(rows, "?number=02-36&date=2025-03-10"));
    JsonNode revised =
        stage.json(list("2024;edu380101;Ангарск;А;1;0;0;0;1\n", "?number=02-40&date=2025-04-01"));
    // Then
    assertThat(same.at("/years/0/state").asString()).isEqualTo("UNCHANGED");
    assertThat(revised.at("/years/0/state").asString()).isEqualTo("REVISED");
    assertThat(revised.at("/years/0/removed").asInt()).isEqualTo(1);
    await().atMost(Duration.ofSeconds(20)).until(() -> published("2024|s380102").isEmpty());
    assertThat(stage.get("/api/objectivity/schools?year=2024")).hasSize(1);
    JsonNode lists = stage.get("/api/objectivity/lists");
    JsonNode year =
        lists
            .valueStream()
            .filter(one -> one.at("/year").asInt() == 2024)
            .findFirst()
            .orElseThrow();
    assertThat(year.at("/revisions")).hasSize(2);
    assertThat(year.at("/revisions/0/document").asString()).isEqualTo("№ 02-40 от 01.04.2025");
  }

  @Test
  void aSchoolTheRegisterDoesNotKnowEntersWhenItComes() {
    // Given
    JsonNode taken = stage.json(list("2022;edu380150;Ангарск;А;1;;;;1\n", ""));
    assertThat(taken.at("/years/0/unknown").asInt()).isEqualTo(1);
    assertThat(published("2022|s380150")).isEmpty();
    // When
    stage.know(150, 1);
    // Then
    assertThat(awaitPublished("2022|s380150").municipalityId()).isEqualTo("reg38_m001");
  }

  @Test
  void aListOfAnotherRegionOrAnotherTableIsRefused() {
    HttpResponse<String> foreign = list("2024;edu053001;Дербент;А;1;0;0;0;1\n", "");
    HttpResponse<String> other =
        stage
            .service()
            .upload(
                "/api/objectivity/lists",
                stage.centre(),
                "x.csv",
                "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.body()).contains("OTHER_REGION");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("UNRECOGNISED");
  }

  @Test
  void anActIsCorrectedByAnotherAndBothStay() {
    // Given
    assertThat(act(actJson(2023, 3, "CONFIRMED", "")).statusCode()).isEqualTo(200);
    // When
    HttpResponse<String> again = act(actJson(2023, 3, "CONFIRMED", ""));
    HttpResponse<String> second = act(actJson(2023, 9, "NOT_CONFIRMED", ""));
    HttpResponse<String> silent = act(actJson(2023, 9, "NOT_CONFIRMED", ",\"corrects\":\"a1\""));
    HttpResponse<String> corrected =
        act(actJson(2023, 9, "NOT_CONFIRMED", ",\"corrects\":\"a1\",\"reason\":\"описка\""));
    // Then
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(stage.json(again).at("/acts")).hasSize(1);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(corrected.statusCode()).isEqualTo(200);
    ObjectivityState state =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> published("2023|s380101"),
                one -> one.filter(known -> known.acts().size() == 2).isPresent())
            .orElseThrow();
    assertThat(state.acts().get(0).verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(state.acts().get(0).meanShift()).isEqualTo("-0.15");
    assertThat(state.acts().get(1).by()).isNotEmpty();
    assertThat(state.acts().get(1).at()).isNotEmpty();
    assertThat(state.currentAct(Subject.RUSSIAN, 4).orElseThrow().verdict())
        .isEqualTo(Verdict.NOT_CONFIRMED);
  }

  @Test
  void aSampleIsDrawnOnceAndPublished() {
    // Given a list of the year before
    list("2018;edu380101;Ангарск;А;1;;;;1\n2018;edu380102;Ангарск;А;1;;;;1\n", "");
    String wish =
        "{\"year\":2019,\"seed\":20190415,\"size\":1,\"rule\":\"PROPORTIONAL\",\"screened\":[\"s380104\"]%s}";
    // When
    JsonNode preview =
        stage.json(post("/api/objectivity/samples", wish.formatted(",\"preview\":true")));
    JsonNode drawn = stage.json(post("/api/objectivity/samples", wish.formatted("")));
    JsonNode again = stage.json(post("/api/objectivity/samples", wish.formatted("")));
    HttpResponse<String> other =
        post("/api/objectivity/samples", wish.formatted("").replace("20190415", "7"));
    HttpResponse<String> founded =
        post(
            "/api/objectivity/samples",
            wish.formatted(",\"basis\":\"приказ № 2\"").replace("20190415", "7"));
    // Then
    assertThat(preview.at("/schools")).isEmpty();
    assertThat(preview.at("/sampleId").asString()).isEmpty();
    assertThat(preview.at("/frame").asInt()).isEqualTo(3);
    assertThat(preview.at("/frameHash")).isEqualTo(drawn.at("/frameHash"));
    assertThat(drawn.at("/schools")).hasSize(1);
    assertThat(again).isEqualTo(drawn);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(founded.statusCode()).isEqualTo(200);
    String school = drawn.at("/schools/0/schoolId").asString();
    assertThat(awaitPublished("2019|" + school).samples())
        .extracting(ObjectivityState.Sample::sampleId)
        .contains(drawn.at("/sampleId").asString());
    String table = "/api/objectivity/samples/" + drawn.at("/sampleId").asString() + "/table";
    assertThat(stage.service().get(table + "?form=csv", stage.centre()).body())
        .contains(drawn.at("/schools/0/login").asString(), drawn.at("/frameHash").asString());
    assertThat(stage.service().get(table, stage.centre()).body()).startsWith("PK");
  }

  private HttpResponse<String> post(String path, String json) {
    return stage
        .service()
        .send(
            stage
                .service()
                .request(path, stage.centre())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(act(actJson(2021, 21, "CONFIRMED", "")).statusCode()).isEqualTo(400);
    assertThat(act(actJson(1999, 3, "CONFIRMED", "")).statusCode()).isEqualTo(400);
    assertThat(act(actJson(2021, 3, "NOT_HELD", "")).statusCode()).isEqualTo(400);
    assertThat(act(actJson(2021, 3, "CONFIRMED", "").replace("s380101", "s389999")).statusCode())
        .isEqualTo(404);
    assertThat(act(actJson(2021, 3, "BEST", "")).statusCode()).isEqualTo(400);
  }

  @Test
  void aCoordinatorSeesTheSchoolsOfTheMunicipalityOnly() {
    // Given
    list("2020;edu380103;Ангарск;А;1;;;;1\n", "");
    String own = stage.stack().tokens().of(Role.COORDINATOR, "m/reg38_m001");
    String other = stage.stack().tokens().of(Role.COORDINATOR, "m/reg38_m002");
    // When
    JsonNode seen = stage.json(stage.service().get("/api/objectivity/schools?year=2020", own));
    JsonNode unseen = stage.json(stage.service().get("/api/objectivity/schools?year=2020", other));
    // Then
    assertThat(seen).hasSize(1);
    assertThat(unseen).isEmpty();
  }
}
