package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.test.TestEvents;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Subject;
import tools.jackson.databind.JsonNode;

/** Protocols of exams through the running service: official marks in, persons out. */
class ExamFilesTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void know() {
    STAGE.know(100, 2);
    List<ProducerRecord<byte[], byte[]>> schools = new ArrayList<>();
    for (int school = 1; school <= 2; school++) {
      SchoolState state =
          new SchoolState(
              "s38030" + school,
              "СОШ " + school,
              "reg38_m001",
              "Ангарский городской округ",
              List.of(
                  new Identifier(IdentifierKind.FISOKO, "38030" + school),
                  new Identifier(IdentifierKind.GIA9, "10100" + school),
                  new Identifier(IdentifierKind.GIA11, "20200" + school)));
      schools.add(TestEvents.record(Topic.SCHOOLS, state, 1));
    }
    STAGE.stack().events().send(schools);
    STAGE.awaitSchools(4);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static JsonNode read(byte[] file) {
    return STAGE.ended(STAGE.id(STAGE.upload("x.xls", file)));
  }

  private static List<String> told(JsonNode upload) {
    return upload
        .at("/complaints")
        .valueStream()
        .map(one -> one.at("/cell").asString() + " " + one.at("/message").asString())
        .toList();
  }

  @Test
  void ogeOfSeveralBlocksGivesOfficialMarksBySchool() {
    // Given
    ExamFile file =
        ExamFile.region("38 - Иркутская область")
            .oge("12 - Обществознание 2023.06.03")
            .participant(101001, 20, 4)
            .means()
            .oge("01 - Русский язык 2023.06.06")
            .participant(101001, 14, 2)
            .participant(101001, 33, 5)
            .participant(101002, 30, 4)
            .participant(101002, 34, 5)
            .participant(101002, 20, "")
            .means()
            .oge("02 - Математика 2023.06.09")
            .participant("101001", 12, 3)
            .participant("101999", 12, 3)
            .means();
    // When
    JsonNode done = read(file.xls());
    // Then
    assertThat(done.at("/layout").asString()).isEqualTo("ОГЭ: протокол проверки результатов");
    assertThat(done.at("/campaignIds").toString())
        .isEqualTo("[\"OGE|2023|SPRING|MATHEMATICS|9\",\"OGE|2023|SPRING|RUSSIAN|9\"]");
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":4,\"accepted\":3,\"rejected\":1,\"duplicate\":0}");
    List<ResultCell> cells = STAGE.result("OGE|2023|SPRING|s380301").cells();
    assertThat(cells)
        .extracting(ResultCell::subject)
        .containsExactly(Subject.RUSSIAN, Subject.MATHEMATICS);
    assertThat(cells.get(0).marks()).isEqualTo(new Marks(1, 0, 0, 1));
    assertThat(cells.get(0).maxScore()).isEqualTo(33);
    assertThat(STAGE.stored("OGE|2023|SPRING|s380302").procedure()).isEqualTo(Procedure.OGE);
    assertThat(STAGE.stored("OGE|2023|SPRING|s380302").cells().get(0).participants()).isEqualTo(1);
    assertThat(told(done))
        .anyMatch(one -> one.contains("предмет «Обществознание» системой не ведётся"))
        .anyMatch(one -> one.contains("Балл — не целое число от 0 до 33"))
        .anyMatch(one -> one.contains("«Оценка» — не число от 2 до 5, а вычислять её нельзя"))
        .anyMatch(one -> one.contains("GIA9-101999"));
  }

  @Test
  void egeGivesScoresAndNoMarks() {
    // Given
    ExamFile file =
        ExamFile.region("38 - Иркутская область")
            .ege("01 - Русский язык 2024.05.28")
            .graduate(202001, 40, 78)
            .graduate(202001, 12, 24)
            .ege("22 - Математика базовая 2024.05.31")
            .graduate(202001, 15, 4)
            .ege("Математика(2024.05.31)")
            .graduate(202001, 7, 34);
    // When
    JsonNode done = read(file.xls());
    // Then
    assertThat(done.at("/ledger/accepted").asInt()).isEqualTo(2);
    List<ResultCell> cells = STAGE.stored("EGE|2024|SPRING|s380301").cells();
    assertThat(cells.get(0).marks()).isEqualTo(new Marks(0, 0, 0, 0));
    assertThat(cells.get(0).participants()).isEqualTo(2);
    assertThat(cells.get(0).scores().get(24)).isEqualTo(1);
    assertThat(cells.get(0).scores().get(78)).isEqualTo(1);
    assertThat(cells.get(1).scores().get(34)).isEqualTo(1);
    assertThat(STAGE.get("/api/campaigns").toString()).contains("\"cuts\":[24,36]");
  }

  @Test
  void noPersonLeavesTheParser() {
    // Given
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    String answers;
    try {
      // When
      answers = answers();
    } finally {
      System.setOut(console);
    }
    // Then
    assertThat(answers).doesNotContain(ExamFile.CANARY);
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("upload has ended")
        .doesNotContain(ExamFile.CANARY)
        .doesNotContain("887766");
    for (Topic topic : Topic.all()) {
      assertThat(STAGE.stack().events().read(topic.name()))
          .noneMatch(
              one -> new String(one.value(), StandardCharsets.UTF_8).contains(ExamFile.CANARY));
    }
    assertThat(STAGE.stack().everythingStored())
        .contains("PERSONAL_DATA")
        .doesNotContain(ExamFile.CANARY)
        .doesNotContain("887766");
  }

  /** A protocol that may hold persons, and two files that may not. */
  private static String answers() {
    JsonNode done =
        read(
            ExamFile.region("38 - Иркутская область")
                .oge("01 - Русский язык 2022.06.06")
                .participant("Код", 14, 2)
                .participant(101001, ExamFile.CANARY, 2)
                .participant(101001, 14, 2)
                .xls());
    JsonNode passports =
        read(
            ExamFile.region("38 - Иркутская область")
                .ege("01 - Русский язык 2022.05.30")
                .graduate(202001, 40, 78)
                .xls());
    JsonNode refused =
        read(
            Report.book(
                List.of(
                    new Report.Sheet(
                        "Лист",
                        List.of(
                            List.of("Фамилия", "Имя", "Балл"),
                            List.of(ExamFile.CANARY, "Мария", 5))))));
    JsonNode snils =
        read(
            Report.of("Математика", 4, 2015)
                .municipality("г. Зима(reg38_m001)")
                .school("А(edu380100)", 1, 2, 3, 4)
                .row("Прим.", "", "", "123-456-789 01")
                .xlsx());
    JsonNode named = read(namedPupils());
    assertThat(named.at("/refusal/code").asString()).isEqualTo("PERSONAL_DATA");
    assertThat(done.at("/status").asString()).isEqualTo("DONE");
    assertThat(passports.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("PERSONAL_DATA");
    assertThat(snils.at("/refusal/code").asString()).isEqualTo("PERSONAL_DATA");
    return done.toString() + passports + refused + snils + named;
  }

  /** «Индивидуальные результаты» as text with a column somebody has added. */
  private static byte[] namedPupils() {
    StringBuilder text = new StringBuilder();
    for (List<Object> row :
        PupilFile.of("Математика", 4, 2016).pupil("edu380100", 40001, 5, 2, 3).cells()) {
      boolean header = row.contains("ОО");
      boolean pupil = row.contains("edu380100");
      text.append(String.join(";", row.stream().map(Object::toString).toList()))
          .append(header ? ";ФИО" : pupil ? ";" + ExamFile.CANARY : "")
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
