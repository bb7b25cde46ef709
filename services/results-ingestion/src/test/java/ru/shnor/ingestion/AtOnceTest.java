package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.wire.event.ResultCell;
import tools.jackson.databind.JsonNode;

/** Files that meet: two at once, a different maximum, repeated and contradicting rows. */
class AtOnceTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void start() {
    STAGE.know(100, 30);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static Report report(String subject, int year) {
    return Report.of(subject, 4, year).date("15.03." + year).municipality("г. Зима(reg38_m001)");
  }

  private static Report thirty(String subject, int year, int two) {
    Report report = report(subject, year);
    IntStream.range(100, 130).forEach(n -> report.school("А(sch380" + n + ")", two, 2, 3, 4));
    return report;
  }

  @Test
  void twoSubjectsAtOnceLoseNoCell() {
    // Given
    byte[] russian = thirty("Русский язык", 2018, 1).xlsx();
    byte[] mathematics = thirty("Математика", 2018, 2).xlsx();
    // When
    List<JsonNode> ended =
        List.of(russian, mathematics).parallelStream()
            .map(file -> STAGE.ended(STAGE.id(STAGE.upload("x", file))))
            .toList();
    // Then
    assertThat(ended).allMatch(one -> one.at("/ledger/accepted").asInt() == 30);
    assertThat(IntStream.range(100, 130).mapToObj(n -> STAGE.stored("VPR|2018|SPRING|s380" + n)))
        .allMatch(one -> one.cells().size() == 2);
  }

  @Test
  void twoFilesOfOneCampaignAtOnceDoNotMix() {
    // Given
    byte[] first = thirty("Русский язык", 2019, 1).xlsx();
    byte[] second = thirty("Русский язык", 2019, 5).xlsx();
    // When
    List.of(first, second).parallelStream()
        .forEach(file -> STAGE.ended(STAGE.id(STAGE.upload("x", file))));
    // Then
    assertThat(
            IntStream.range(100, 130)
                .mapToObj(n -> STAGE.stored("VPR|2019|SPRING|s380" + n).cells().get(0))
                .map(ResultCell::uploadId)
                .collect(Collectors.toSet()))
        .hasSize(1);
  }

  @Test
  void anotherMaximumIsAComplaint() {
    // Given
    STAGE.ended(
        STAGE.id(
            STAGE.upload(
                "1", report("Русский язык", 2023).school("А(sch380100)", 1, 2, 3, 4).xlsx())));
    // When
    JsonNode ended =
        STAGE.ended(
            STAGE.id(
                STAGE.upload(
                    "2",
                    report("Русский язык", 2023)
                        .maxScore(38)
                        .school("А(sch380100)", 1, 2, 3, 4)
                        .xlsx())));
    // Then
    assertThat(ended.at("/complaints/0/message").asString()).contains("Шкала").contains("20", "38");
    assertThat(ended.at("/ledger/accepted").asInt()).isEqualTo(1);
  }

  @Test
  void contradictingRowsOfASchoolAreBothRejected() {
    // Given
    byte[] file =
        report("Русский язык", 2024)
            .school("А(sch380100)", 1, 2, 3, 4)
            .school("Б(sch380101)", 1, 2, 3, 4)
            .school("А(edu380100)", 4, 3, 2, 1)
            .xlsx();
    // When
    JsonNode ended = STAGE.ended(STAGE.id(STAGE.upload("1", file)));
    // Then
    assertThat(ended.at("/ledger").toString())
        .isEqualTo("{\"rows\":3,\"accepted\":1,\"rejected\":2,\"duplicate\":0}");
    assertThat(ended.at("/complaints/0/message").asString()).contains("строки 10 и 12");
    assertThat(ended.at("/complaints/1/cell").asString()).isEqualTo("A12");
  }

  @Test
  void schoolUnderAnotherMunicipalityIsTakenByTheRegister() {
    // Given
    byte[] file =
        Report.of("Русский язык", 4, 2025)
            .date("15.03.2025")
            .municipality("Другой район(reg38_m002)")
            .school("А(sch380100)", 1, 2, 3, 4)
            .xlsx();
    // When
    JsonNode ended = STAGE.ended(STAGE.id(STAGE.upload("1", file)));
    // Then
    assertThat(ended.at("/complaints/0/message").asString()).contains("reg38_m002", "взят реестр");
    assertThat(STAGE.stored("VPR|2025|SPRING|s380100").municipalityId()).isEqualTo("reg38_m001");
  }

  @Test
  void complaintsAreCappedAndAllCounted() {
    // Given
    Report report = report("Математика", 2024);
    IntStream.range(100, 400).forEach(n -> report.row("А(sch380" + n + ")", "", 10, 1, 1, 1, 1));
    // When
    JsonNode ended = STAGE.ended(STAGE.id(STAGE.upload("1", report.xlsx())));
    // Then
    assertThat(ended.at("/complaintsTotal").asInt()).isEqualTo(300);
    assertThat(ended.at("/complaints").size()).isEqualTo(200);
    assertThat(ended.at("/ledger/rejected").asInt()).isEqualTo(300);
  }

  @Test
  void csvWithCommasIsRead() {
    // Given
    byte[] file =
        """
        Статистика по отметкам;;;;;;
        ВПР 2022 Математика 4 класс
        Предмет:;Математика
        Максимальный первичный балл:;20
        Дата:;15.03.2022
        Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5;;
        Вся выборка;35589;"1 722 202";5,06;32,92;44,33;17,69
        г. Зима(reg38_m001);1;11;9,09;36,36;36,36;18,18
        А(sch380100);;11;9,09;36,36;36,36;18,18
        """
            .getBytes(StandardCharsets.UTF_8);
    // When
    JsonNode ended = STAGE.ended(STAGE.id(STAGE.upload("x.xlsx", file)));
    // Then
    assertThat(ended.at("/ledger").toString())
        .isEqualTo("{\"rows\":1,\"accepted\":1,\"rejected\":0,\"duplicate\":0}");
    assertThat(ended.at("/complaintsTotal").asInt()).isZero();
  }
}
