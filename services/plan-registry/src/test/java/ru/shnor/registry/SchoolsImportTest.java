package ru.shnor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.shnor.registry.Stage.ledger;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

class SchoolsImportTest {

  private static final Stage STAGE = Stage.start();

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @Test
  void bothLoginsOfASchoolAreOneSchoolAndOneEvent() {
    // Given
    String rows = "sch380101;СОШ №1;Район;reg38_m001\nedu380101;СОШ №1;Район;reg38_m001\n";
    // When
    JsonNode report = STAGE.schools(rows);
    // Then
    assertThat(ledger(report)).containsExactly(2, 1, 0, 1);
    var event = STAGE.published(Topic.SCHOOLS).get("s380101");
    assertThat(WireJson.read(Objects.requireNonNull(event).value(), SchoolState.class).name())
        .isEqualTo("СОШ №1");
  }

  @Test
  void schoolOfAnotherRegisterIsKnownByItsLocalCode() {
    // Given
    String rows =
        """
        01M015;P.S. 015 ROBERTO CLEMENTE;Округ 01 (Манхэттен);nyc-01m
        shc380199;СОШ;Район;reg38_m001
        """;
    // When
    JsonNode report = STAGE.schools(rows);
    // Then
    assertThat(ledger(report)).containsExactly(2, 1, 1, 0);
    assertThat(report.at("/complaints/0/cell").asString()).isEqualTo("A3");
    JsonNode school = STAGE.get("/api/schools/s01M015");
    assertThat(school.at("/municipalityId").asString()).isEqualTo("nyc-01m");
    assertThat(school.at("/identifiers").toString())
        .isEqualTo("[{\"kind\":\"LOCAL\",\"value\":\"01M015\"}]");
    assertThat(STAGE.get("/api/schools?q=01m015").at("/total").asInt()).isEqualTo(1);
  }

  @Test
  void sameContentIsNoNewRevisionAndAnotherNameIsOne() {
    // Given
    STAGE.schools("sch380111;СОШ №11;Район;reg38_m001\n");
    // When
    JsonNode again = STAGE.schools("edu380111; СОШ  №11;Район;reg38_m001\n");
    JsonNode renamed = STAGE.schools("sch380111;Лицей №11;Район;reg38_m001\n");
    // Then
    assertThat(ledger(again)).containsExactly(1, 0, 0, 1);
    assertThat(ledger(renamed)).containsExactly(1, 1, 0, 0);
    JsonNode school = STAGE.get("/api/schools/s380111");
    assertThat(school.at("/revision").asInt()).isEqualTo(2);
    assertThat(school.at("/name").asString()).isEqualTo("Лицей №11");
  }

  @Test
  void contradictingRowsAreBothRejectedAndNameEachOther() {
    // Given
    String rows =
        "sch380121;СОШ А;Район;reg38_m001\nsch380122;Х;Район;reg38_m001\nedu380121;СОШ Б;Район;reg38_m001\n";
    // When
    JsonNode report = STAGE.schools(rows);
    // Then
    assertThat(ledger(report)).containsExactly(3, 1, 2, 0);
    assertThat(report.at("/complaints").size()).isEqualTo(2);
    assertThat(report.at("/complaints/0/message").asString()).contains("2, 4");
    assertThat(report.at("/complaints/0/cell").asString()).isEqualTo("A2");
    assertThat(STAGE.service().get("/api/schools/s380121", STAGE.ministry()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void equalNamesAreDifferentSchools() {
    // Given
    String rows =
        "sch380131;СОШ №1 общая;Район;reg38_m001\nsch380132;СОШ №1 общая;Район;reg38_m001\n";
    // When
    JsonNode report = STAGE.schools(rows);
    // Then
    assertThat(ledger(report)).containsExactly(2, 2, 0, 0);
    assertThat(STAGE.get("/api/schools?q=" + encoded("сош №1 общая")).at("/total").asInt())
        .isEqualTo(2);
  }

  @Test
  void anotherSpellingOfAMunicipalityIsAnAliasWithANote() {
    // Given
    STAGE.schools("sch380141;А;г. Саянск;reg38_m014\n");
    // When
    JsonNode report = STAGE.schools("sch380141;А;МО «город Саянск»;reg38_m014\n");
    // Then
    assertThat(ledger(report)).containsExactly(1, 0, 0, 1);
    assertThat(report.at("/complaints/0/kind").asString()).isEqualTo("NOTE");
    assertThat(report.at("/complaints/0/cell").asString()).isEqualTo("C2");
    JsonNode place =
        STAGE
            .get("/api/municipalities")
            .valueStream()
            .filter(one -> one.at("/id").asString().equals("reg38_m014"))
            .findFirst()
            .orElseThrow();
    assertThat(place.at("/name").asString()).isEqualTo("г. Саянск");
    assertThat(place.at("/aliases/0").asString()).isEqualTo("МО «город Саянск»");
  }

  @Test
  void everyFaultOfARowIsToldWithItsCell() {
    // Given
    String file = "ИНН;Логин;ОО;Муниципалитет;Код МО\n7707083890;380151;;Район;reg38-1\n";
    // When
    JsonNode report = Stage.json(STAGE.upload("schools", file.getBytes(StandardCharsets.UTF_8)));
    // Then
    assertThat(ledger(report)).containsExactly(1, 0, 1, 0);
    assertThat(report.at("/complaints").valueStream().map(one -> one.at("/cell").asString()))
        .containsExactlyInAnyOrder("A2", "B2", "C2", "E2");
    assertThat(report.at("/complaints").valueStream().map(one -> one.at("/advice").asString()))
        .noneMatch(String::isBlank);
  }

  @Test
  void innStaysWhenALaterFileHasNone() {
    // Given
    String file = "Логин;ОО;Муниципалитет;Код МО;ИНН\nsch380161;А;Район;reg38_m001;7707083893\n";
    STAGE.upload("schools", file.getBytes(StandardCharsets.UTF_8));
    // When
    JsonNode report = STAGE.schools("sch380161;Б;Район;reg38_m001\n");
    // Then
    assertThat(ledger(report)).containsExactly(1, 1, 0, 0);
    assertThat(STAGE.get("/api/schools/s380161").at("/identifiers").toString())
        .contains("380161", "7707083893");
  }

  @Test
  void dryRunTellsTheSameAndChangesNothing() {
    // Given
    byte[] file =
        (Stage.SCHOOLS + "sch380171;А;Новый;reg38_m071\n").getBytes(StandardCharsets.UTF_8);
    int imports = STAGE.get("/api/imports").size();
    // When
    JsonNode dry = Stage.json(STAGE.upload("schools?dryRun=true", file));
    // Then
    assertThat(ledger(dry)).containsExactly(1, 1, 0, 0);
    assertThat(dry.at("/dryRun").asBoolean()).isTrue();
    assertThat(STAGE.service().get("/api/schools/s380171", STAGE.ministry()).statusCode())
        .isEqualTo(404);
    assertThat(STAGE.get("/api/municipalities").toString()).doesNotContain("reg38_m071");
    assertThat(STAGE.get("/api/imports").size()).isEqualTo(imports);
    assertThat(ledger(Stage.json(STAGE.upload("schools", file)))).containsExactly(1, 1, 0, 0);
  }

  @Test
  void fileOfAnotherKindIsUnrecognisedAndChangesNothing() {
    // Given
    byte[] file = "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8);
    // When
    HttpResponse<String> answer = STAGE.upload("schools", file);
    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Stage.json(answer).at("/code").asString()).isEqualTo("UNRECOGNISED");
    assertThat(Stage.json(answer).at("/detail").asString()).contains("«Логин»");
  }

  @Test
  void importsAtOnceLoseNoSchoolAndMixNoRows() throws InterruptedException, ExecutionException {
    // Given: four files rename the same 300 schools and move them, and each adds 50 of its own
    ExecutorService clients = Executors.newFixedThreadPool(4);
    // When
    var reports =
        IntStream.range(0, 4)
            .mapToObj(n -> clients.submit(() -> STAGE.schools(contested(n))))
            .toList();
    for (Future<JsonNode> report : reports) {
      JsonNode done = report.get();
      assertThat(done.at("/rows").asInt()).isEqualTo(350);
      assertThat(done.at("/accepted").asInt()).isEqualTo(350);
    }
    clients.shutdown();
    // Then
    JsonNode page = STAGE.get("/api/schools?q=" + encoded("спорная") + "&size=500");
    assertThat(page.at("/total").asInt()).isEqualTo(500);
    page.at("/schools")
        .forEach(
            school ->
                assertThat(school.at("/municipalityId").asString())
                    .isEqualTo("reg39_m00" + lastOf(school.at("/name").asString())));
    var published = STAGE.published(Topic.SCHOOLS);
    page.at("/schools")
        .forEach(
            school ->
                assertThat(
                        WireJson.read(
                                Objects.requireNonNull(published.get(school.at("/id").asString()))
                                    .value(),
                                SchoolState.class)
                            .name())
                    .isEqualTo(school.at("/name").asString()));
  }

  private static String contested(int file) {
    String shared =
        IntStream.range(0, 300)
            .mapToObj(n -> "sch390%03d;Спорная %d;М%d;reg39_m00%d\n".formatted(n, file, file, file))
            .collect(Collectors.joining());
    String own =
        IntStream.range(0, 50)
            .mapToObj(
                n ->
                    "sch39%d0%02d9;Спорная %d;М%d;reg39_m00%d\n"
                        .formatted(file + 1, n, file, file, file))
            .collect(Collectors.joining());
    return shared + own;
  }

  private static char lastOf(String name) {
    return name.charAt(name.length() - 1);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void fortyThousandSchoolsAreTakenInOneFile() {
    // Given
    String rows =
        IntStream.range(0, 40_000)
            .mapToObj(
                n -> "sch4%07d;Школа %d;Район %d;reg40_m%03d\n".formatted(n, n, n % 300, n % 300))
            .collect(Collectors.joining());
    long begin = System.nanoTime();
    // When
    JsonNode report = STAGE.schools(rows);
    // Then
    System.out.printf("40000 schools in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    assertThat(ledger(report)).containsExactly(40_000, 40_000, 0, 0);
  }
}
