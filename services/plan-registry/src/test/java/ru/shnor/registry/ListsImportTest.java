package ru.shnor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.shnor.registry.Stage.ledger;

import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.EnrolmentState;
import tools.jackson.databind.JsonNode;

class ListsImportTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void register() {
    STAGE.schools(
        Stage.rows(
            "sch380001;СОШ №1;г. Тулун;reg38_m001",
            "sch380002;СОШ №2;г. Тулун;reg38_m001",
            "sch380003;СОШ №1;г. Зима;reg38_m002",
            "sch380004;СОШ №4;г. Зима;reg38_m002",
            "sch380009;СОШ №9;г. Зима;reg38_m002"));
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  @Test
  void listedSchoolIsAnEventAndAnsweredByList() {
    // Given
    String rows = "edu380001;СОШ №1;г. Тулун;шнор;2021;приказ № 7 от 01.02.2021\n";
    // When
    JsonNode report = STAGE.lists(rows);
    // Then
    assertThat(ledger(report)).containsExactly(1, 1, 0, 0);
    EnrolmentState event =
        WireJson.read(
            Objects.requireNonNull(STAGE.published(Topic.ENROLMENTS).get("SHNOR|2021|s380001"))
                .value(),
            EnrolmentState.class);
    assertThat(event.basis()).isEqualTo("приказ № 7 от 01.02.2021");
    assertThat(STAGE.get("/api/lists?kind=SHNOR&year=2021").at("/0/schoolName").asString())
        .isEqualTo("СОШ №1");
    assertThat(STAGE.get("/api/schools/s380001/enrolments").toString()).contains("2021");
    assertThat(ledger(STAGE.lists(rows))).containsExactly(1, 0, 0, 1);
  }

  @Test
  void unknownSchoolIsReportedByLineWithTheLoginOfItsNamesake() {
    // Given
    String rows =
        Stage.rows(
            "sch380001;СОШ №1;г. Тулун;ШНСУ;2022;приказ",
            "sch380777;СОШ №1;г. Зима;ШНСУ;2022;приказ",
            "sch380778;СОШ №1;г. Саянск;ШНСУ;2022;приказ");
    // When
    JsonNode report = STAGE.lists(rows);
    // Then
    assertThat(ledger(report)).containsExactly(3, 1, 2, 0);
    assertThat(report.at("/complaints/0/line").asInt()).isEqualTo(3);
    assertThat(report.at("/complaints/0/advice").asString()).contains("380003");
    assertThat(report.at("/complaints/1/advice").asString()).doesNotContain("38000");
    assertThat(STAGE.get("/api/lists?kind=SHNSU&year=2022").size()).isEqualTo(1);
  }

  @Test
  void rowWhoseNameAndPlaceBelongToSomebodyElseIsRejected() {
    // Given
    String rows = "sch380002;СОШ №4;г. Зима;ШНСУ;2023;приказ\n";
    // When
    JsonNode report = STAGE.lists(rows);
    // Then
    assertThat(ledger(report)).containsExactly(1, 0, 1, 0);
    assertThat(report.at("/complaints/0/message").asString()).contains("СОШ №2", "СОШ №4");
  }

  @Test
  void rowWithAnotherNameInTheSamePlaceIsTakenWithANote() {
    // Given
    String rows = "sch380002;МБОУ СОШ №2;г. Тулун;ШНСУ;2024;приказ\n";
    // When
    JsonNode report = STAGE.lists(rows);
    // Then
    assertThat(ledger(report)).containsExactly(1, 1, 0, 0);
    assertThat(report.at("/complaints/0/kind").asString()).isEqualTo("NOTE");
  }

  @Test
  void yearCategoryAndBasisAreChecked() {
    // Given
    String rows =
        Stage.rows(
            "sch380001;СОШ №1;г. Тулун;ШНОР;20;приказ",
            "sch380001;СОШ №1;г. Тулун;ШНОР;1999;приказ",
            "sch380001;СОШ №1;г. Тулун;ШНОР;2101;приказ",
            "sch380001;СОШ №1;г. Тулун;ШНОР;;приказ",
            "sch380001;СОШ №1;г. Тулун;школа;2025;приказ",
            "sch380001;СОШ №1;г. Тулун;ШНОР;2025;");
    // When
    JsonNode report = STAGE.lists(rows);
    // Then
    assertThat(ledger(report)).containsExactly(6, 0, 6, 0);
    assertThat(report.at("/complaints").valueStream().map(one -> one.at("/cell").asString()))
        .containsExactly("E2", "E3", "E4", "E5", "D6", "F7");
    assertThat(report.at("/complaints/5/advice").asString()).contains("документ");
  }

  @Test
  void contradictingRowsAreBothRejectedAndIdenticalOnesCountOnce() {
    // Given
    String rows =
        Stage.rows(
            "sch380001;СОШ №1;г. Тулун;риск;2026;приказ 1",
            "sch380001;СОШ №1;г. Тулун;риск;2026;приказ 2",
            "sch380002;СОШ №2;г. Тулун;риск;2026;приказ 1",
            "edu380002;СОШ №2;г. Тулун;Зона риска;2026;приказ 1");
    // When
    JsonNode report = STAGE.lists(rows);
    // Then
    assertThat(ledger(report)).containsExactly(4, 1, 2, 1);
    assertThat(report.at("/complaints/0/message").asString()).contains("2, 3");
  }

  @Test
  void schoolMissingFromALaterFileStaysAndIsNamed() {
    // Given
    STAGE.lists(
        "sch380001;СОШ №1;г. Тулун;риск;2027;приказ\nsch380002;СОШ №2;г. Тулун;риск;2027;приказ\n");
    // When
    JsonNode report = STAGE.lists("sch380001;СОШ №1;г. Тулун;риск;2027;приказ\n");
    // Then
    assertThat(ledger(report)).containsExactly(1, 0, 0, 1);
    assertThat(report.at("/complaints/0/message").asString()).contains("380002", "остались");
    assertThat(STAGE.get("/api/lists?kind=RISK_ZONE&year=2027").size()).isEqualTo(2);
  }

  @Test
  void deletedEnrolmentIsATombstoneAndCanBeListedAgain() {
    // Given
    String rows = "sch380004;СОШ №4;г. Зима;ШНОР;2028;приказ\n";
    STAGE.lists(rows);
    var delete =
        STAGE
            .service()
            .request("/api/lists/SHNOR%7C2028%7Cs380004", STAGE.ministry())
            .DELETE()
            .build();
    // When
    int first = STAGE.service().send(delete).statusCode();
    // Then
    assertThat(first).isEqualTo(204);
    assertThat(
            Objects.requireNonNull(STAGE.published(Topic.ENROLMENTS).get("SHNOR|2028|s380004"))
                .value())
        .isNull();
    assertThat(STAGE.service().send(delete).statusCode()).isEqualTo(404);
    assertThat(ledger(STAGE.lists(rows))).containsExactly(1, 1, 0, 0);
    assertThat(STAGE.get("/api/lists?kind=SHNOR&year=2028").size()).isEqualTo(1);
  }

  @Test
  void enrolmentsFollowTheirSchoolToAnotherMunicipality() {
    // Given
    STAGE.lists("sch380009;СОШ №9;г. Зима;ШНОР;2029;приказ\n");
    // When
    STAGE.schools("sch380009;СОШ №9;г. Тулун;reg38_m001\n");
    // Then
    assertThat(STAGE.get("/api/lists?kind=SHNOR&year=2029").at("/0/municipalityId").asString())
        .isEqualTo("reg38_m001");
  }
}
