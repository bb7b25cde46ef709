package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.ProtocolFile.Form;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import tools.jackson.databind.JsonNode;

/**
 * Protocols without marks through the running service: marks by the scale, seasons by the codes.
 */
class ProtocolFilesTest {

  private static final Stage STAGE = Stage.start();
  private static final List<Object> NOTHING =
      new ArrayList<>(Collections.nCopies(PupilFile.TASKS.size(), ""));

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static JsonNode read(byte[] file, Map<String, String> said) {
    return STAGE.ended(STAGE.id(STAGE.upload("x.xlsx", file, said)));
  }

  private static Map<String, String> maths4(int year) {
    return Map.of("year", "" + year, "subject", "MATHEMATICS", "grade", "4");
  }

  private static List<String> told(JsonNode upload) {
    return upload
        .at("/complaints")
        .valueStream()
        .map(one -> one.at("/cell").asString() + " " + one.at("/message").asString())
        .toList();
  }

  @Test
  void exportOf2020BecomesAnAutumnCampaignWithMarksOfItsScale() {
    // Given
    ProtocolFile file =
        ProtocolFile.of(Form.Y2020)
            .pupil("sch380100", 50001, 5, 3)
            .pupil("sch380100", 50002, 6, 3)
            .pupil("sch380100", 50003, 20, "нет отметки")
            .pupil("sch380100", 50004, "отсутствовал", NOTHING, "", 4)
            .pupil("sch380101", 50001, 14, 4);
    // When
    JsonNode done = read(file.xlsx(), maths4(2020));
    // Then
    assertThat(done.at("/layout").asString()).isEqualTo("Протокол ВПР, выгрузка 2020 года");
    assertThat(done.at("/campaignId").asString()).isEqualTo("VPR|2020|AUTUMN|MATHEMATICS|4");
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":2,\"rejected\":0,\"duplicate\":0}");
    ResultCell cell = STAGE.result("VPR|2020|AUTUMN|s380100").cells().get(0);
    assertThat(cell.participants()).isEqualTo(3);
    assertThat(cell.marks()).isEqualTo(new Marks(1, 1, 0, 1));
    assertThat(cell.journal()).containsExactly(1, 1, 0);
    assertThat(cell.tasks()).isEmpty();
    assertThat(told(done)).anyMatch(one -> one.contains("по шкале vpr-2020-mathematics-4@1"));
    assertThat(STAGE.get("/api/campaigns").toString()).contains("\"cuts\":[6,10,15]");
  }

  @Test
  void exportOf2021IsReadAsCsvWithItsDirt() {
    // Given
    List<Object> dirty = new ArrayList<>(NOTHING);
    dirty.set(0, "1");
    dirty.set(1, "X");
    dirty.set(2, "2");
    dirty.set(3, "не пройд.");
    dirty.set(4, "х");
    ProtocolFile file =
        ProtocolFile.of(Form.Y2021)
            .pupil("sch380102", 40001, "1", dirty, 3, 1)
            .pupil("sch380102", 40002, 9, 3)
            .pupil("sch380102", 40003, "2", NOTHING, 21, 3)
            .pupil("sch380102", 40004, "отсутствовал", NOTHING, "", 3);
    // When
    JsonNode done = read(file.csv(), maths4(2021));
    // Then
    assertThat(done.at("/campaignId").asString()).isEqualTo("VPR|2021|SPRING|MATHEMATICS|4");
    ResultCell cell = STAGE.stored("VPR|2021|SPRING|s380102").cells().get(0);
    assertThat(cell.participants()).isEqualTo(2);
    assertThat(cell.marks()).isEqualTo(new Marks(1, 1, 0, 0));
    assertThat(told(done))
        .anyMatch(one -> one.startsWith("E2 Отметка по журналу не от 2 до 5"))
        .anyMatch(one -> one.startsWith("I4 Первичный балл 21 больше максимального 20"));
  }

  @Test
  void exportOf2022WithBothSeasonsBecomesTwoCampaigns() {
    // Given
    ProtocolFile file =
        ProtocolFile.of(Form.Y2022)
            .pupil("edu380103", 40001, 5, 3)
            .pupil("edu380103", 40002, "", NOTHING, 0, "")
            .pupil("edu380104", 50001, 15, 5)
            .pupil("edu380104", "7", 15, 5);
    // When
    JsonNode done = read(file.xlsx(), maths4(2022));
    // Then
    assertThat(done.at("/campaignIds").toString())
        .isEqualTo("[\"VPR|2022|AUTUMN|MATHEMATICS|4\",\"VPR|2022|SPRING|MATHEMATICS|4\"]");
    ResultCell spring = STAGE.stored("VPR|2022|SPRING|s380103").cells().get(0);
    assertThat(spring.participants()).isEqualTo(1);
    assertThat(spring.tasks()).hasSize(12);
    assertThat(STAGE.stored("VPR|2022|AUTUMN|s380104").cells().get(0).marks())
        .isEqualTo(new Marks(0, 0, 0, 1));
    assertThat(told(done)).anyMatch(one -> one.startsWith("G5 Код участника не говорит"));
  }

  @Test
  void aWorkNobodyNamedIsAQuestionAndTheSameFileEntersWithTheAnswer() {
    // Given
    byte[] file = ProtocolFile.of(Form.Y2021).pupil("sch380105", 40001, 9, 3).csv();
    // When
    JsonNode asked = read(file, Map.of());
    JsonNode answered = read(file, maths4(2021));
    // Then
    assertThat(asked.at("/refusal/code").asString()).isEqualTo("WORK_NEEDED");
    assertThat(answered.at("/ledger/accepted").asInt()).isEqualTo(1);
  }

  @Test
  void aWorkMayBeNamedAboveTheTable() {
    // Given
    ProtocolFile file =
        ProtocolFile.of(Form.Y2021)
            .line("ВПР 2021 Математика 4 класс")
            .pupil("sch380106", 40001, 9, 3);
    // Then
    assertThat(read(file.xlsx(), Map.of()).at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(read(file.csv(), maths4(2022)).at("/refusal/code").asString())
        .isEqualTo("TITLE_CONTRADICTS");
  }

  @Test
  void withoutAScaleNoMarkIsGuessedAndTheFileEntersWhenThereIsOne() {
    // Given
    byte[] file = ProtocolFile.of(Form.Y2022).pupil("edu380107", 40001, 9, 3).xlsx();
    Map<String, String> said = Map.of("year", "2026", "subject", "MATHEMATICS", "grade", "4");
    // When
    JsonNode asked = read(file, said);
    int saved =
        STAGE
            .service()
            .send(
                STAGE
                    .service()
                    .request("/api/scales/vpr-2026-mathematics-4", STAGE.centre())
                    .header("Content-Type", "application/json")
                    .PUT(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"seen\":0,\"maxScore\":20,\"cuts\":[6,10,15],"
                                + "\"confidence\":\"CONFIRMED\",\"source\":\"приказ № 1\","
                                + "\"condition\":\"\"}"))
                    .build())
            .statusCode();
    JsonNode answered = read(file, said);
    // Then
    assertThat(asked.at("/refusal/code").asString()).isEqualTo("SCALE_NEEDED");
    assertThat(saved).isEqualTo(201);
    assertThat(answered.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(STAGE.stored("VPR|2026|SPRING|s380107").cells().get(0).marks())
        .isEqualTo(new Marks(0, 1, 0, 0));
  }

  @Test
  void aScaleOfAnotherMaximumIsNotUsed() {
    // Given
    byte[] file = ProtocolFile.of(Form.Y2022).pupil("edu380108", 40001, 9, 3).xlsx();
    // When
    JsonNode refused = read(file, Map.of("year", "2022", "subject", "RUSSIAN", "grade", "4"));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("SCALE_OTHER_MAXIMUM");
    assertThat(refused.at("/refusal/message").asString()).contains("20, а по шкале системы — 38");
  }

  @Test
  void codesOfAnotherSeasonThanSaidAreAQuestion() {
    // Given
    byte[] spring = ProtocolFile.of(Form.Y2021).pupil("sch380109", 40001, 9, 3).csv();
    // When
    JsonNode refused =
        read(
            spring,
            Map.of("year", "2021", "subject", "MATHEMATICS", "grade", "4", "season", "AUTUMN"));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("OTHER_GRADE");
  }

  @Test
  void filledCollectionFormIsOneSchoolThatMustBeNamed() {
    // Given
    ProtocolFile form =
        ProtocolFile.of(Form.COLLECTION)
            .pupil("", 40001, 9, 3)
            .pupil("", 40002, 15, 3)
            .pupil("", 40003, "отсутствовал", NOTHING, 0, "")
            .pupil("", "", "", NOTHING, 0, "");
    Map<String, String> work = maths4(2023);
    // When
    JsonNode asked = read(form.xlsx(), work);
    JsonNode done =
        read(
            form.xlsx(),
            Map.of("year", "2023", "subject", "MATHEMATICS", "grade", "4", "school", "edu380110"));
    // Then
    assertThat(asked.at("/refusal/code").asString()).isEqualTo("SCHOOL_NEEDED");
    assertThat(done.at("/ledger/accepted").asInt()).isEqualTo(1);
    ResultCell cell = STAGE.stored("VPR|2023|SPRING|s380110").cells().get(0);
    assertThat(cell.participants()).isEqualTo(2);
    assertThat(cell.marks()).isEqualTo(new Marks(0, 1, 0, 1));
    assertThat(told(done)).anyMatch(one -> one.contains("вероятна"));
  }

  @Test
  void blankCollectionFormIsSaidToBeBlank() {
    // Given
    ProtocolFile form = ProtocolFile.of(Form.COLLECTION);
    for (int i = 0; i < 1499; i++) {
      form.pupil("", "", "", NOTHING, 0, "");
    }
    // When
    JsonNode refused = read(form.xlsx(), maths4(2023));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("BLANK_FORM");
  }

  @Test
  void aColumnThatStandsTwiceIsNamed() {
    // Given
    byte[] file =
        new String(
                ProtocolFile.of(Form.Y2021).pupil("sch380111", 40001, 9, 3).csv(),
                java.nio.charset.Charset.forName("windows-1251"))
            .replace("номер обучающегося", "код обучающегося")
            .getBytes(java.nio.charset.Charset.forName("windows-1251"));
    // When
    JsonNode refused = read(file, maths4(2021));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("COLUMNS");
    assertThat(refused.at("/refusal/message").asString())
        .contains("столбец «код обучающегося» стоит дважды");
  }
}
