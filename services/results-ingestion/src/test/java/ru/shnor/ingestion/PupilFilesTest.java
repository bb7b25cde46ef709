package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import tools.jackson.databind.JsonNode;

/** «Индивидуальные результаты» through the running service: a result per school, no pupil kept. */
class PupilFilesTest {

  private static final Stage STAGE = Stage.start();

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static JsonNode read(PupilFile file) {
    return STAGE.ended(STAGE.id(STAGE.upload("x", file.xlsx())));
  }

  private static List<String> told(JsonNode upload) {
    return upload
        .at("/complaints")
        .valueStream()
        .map(one -> one.at("/cell").asString() + " " + one.at("/message").asString())
        .toList();
  }

  private static List<Object> points(Object... first) {
    List<Object> points = new ArrayList<>(Collections.nCopies(PupilFile.TASKS.size(), 0));
    for (int i = 0; i < first.length; i++) {
      points.set(i, first[i]);
    }
    return points;
  }

  @Test
  void pupilsBecomeOneResultOfTheirSchool() {
    // Given
    PupilFile file =
        PupilFile.of("Математика", 4, 2023)
            .section("СОШ №1", "edu380100", 3)
            .pupil("edu380100", 40001, 5, 2, 3)
            .pupil("edu380100", 40002, 7, 3, 3)
            .pupil("sch380100", "40003", 20, 5, 4)
            .absent("edu380100", 40004)
            .section("СОШ №2", "edu380101", 1)
            .pupil("edu380101", 40001, 14, 4, "нет отметки");
    // When
    JsonNode done = read(file);
    // Then
    assertThat(done.at("/layout").asString()).isEqualTo("Индивидуальные результаты");
    assertThat(done.at("/campaignId").asString()).isEqualTo("VPR|2023|SPRING|MATHEMATICS|4");
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":2,\"rejected\":0,\"duplicate\":0}");
    assertThat(done.at("/complaintsTotal").asInt()).isZero();
    ResultCell cell = STAGE.result("VPR|2023|SPRING|s380100").cells().get(0);
    assertThat(cell.participants()).isEqualTo(3);
    assertThat(cell.marks()).isEqualTo(new Marks(1, 1, 0, 1));
    assertThat(cell.scores())
        .containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(cell.journal()).containsExactly(1, 1, 1);
    assertThat(cell.tasks()).hasSize(12);
    assertThat(cell.tasks().get(0).task()).isEqualTo("1к1");
    assertThat(cell.tasks().stream().mapToInt(one -> one.points()).sum()).isEqualTo(32);
    ResultCell other = STAGE.stored("VPR|2023|SPRING|s380101").cells().get(0);
    assertThat(other.journal()).isEmpty();
  }

  @Test
  void sumsOfARandomFileAgreeWithAPlainCount() {
    // Given
    long seed = 20_261_125;
    PupilFile file = PupilFile.of("Математика", 4, 2024);
    for (int school = 0; school < 15; school++) {
      file.school(
          "edu3801%02d".formatted(school), 40 + school, new SplittableRandom(seed + school));
    }
    // When
    JsonNode done = read(file);
    // Then
    assertThat(done.at("/ledger/accepted").asInt()).as("seed %d", seed).isEqualTo(15);
    for (int school = 0; school < 15; school++) {
      SplittableRandom random = new SplittableRandom(seed + school);
      int[] marks = new int[4];
      int total = 0;
      for (int i = 0; i < 40 + school; i++) {
        int score = random.nextInt(21);
        random.nextInt(4);
        marks[PupilFile.mark(score) - 2]++;
        total += score;
      }
      ResultCell cell = STAGE.stored("VPR|2024|SPRING|s3801%02d".formatted(school)).cells().get(0);
      assertThat(cell.marks()).isEqualTo(new Marks(marks[0], marks[1], marks[2], marks[3]));
      assertThat(cell.participants()).isEqualTo(40 + school);
      assertThat(cell.scores().stream().mapToInt(Integer::intValue).sum()).isEqualTo(40 + school);
      assertThat(cell.tasks().stream().mapToInt(one -> one.points()).sum()).isEqualTo(total);
      assertThat(cell.journal().stream().mapToInt(Integer::intValue).sum()).isEqualTo(40 + school);
    }
  }

  @Test
  void pupilsWhoCannotBeCountedAreToldByCellAndTheSchoolIsTaken() {
    // Given
    PupilFile file =
        PupilFile.of("Математика", 4, 2022)
            .section("СОШ", "edu380110", 9)
            .pupil("edu380110", 40001, 7, 3, 3)
            .pupil("edu380110", 40002, 21, 5, 5)
            .pupil("edu380110", 40003, 4, 2, 3, points(1, "X", 2, "х", "не пройд.", "-", "Х", 1))
            .pupil("edu380110", 40004, 3, 2, 3, points(1, 1))
            .pupil("edu380110", 40005, 2, 2, 3, points(2))
            .pupil("edu380110", 40001, 8, 3, 3)
            .pupil("edu380110", 40006, 6, 1, 3)
            .pupil("нет", 40007, 6, 3, 3)
            .pupil("edu380110", "", 6, 3, 3)
            .pupil("edu380110", 40008, "шесть", 3, 3, points());
    // When
    JsonNode done = read(file);
    // Then
    assertThat(told(done))
        .containsExactlyInAnyOrder(
            "S11 Первичный балл 21 больше максимального 20. Строка не учтена.",
            "S13 Сумма баллов за задания 2, а первичный балл 3.",
            "G14 Балл за задание 1к1 не от 0 до 1; похоже, столбцы сдвинуты. Строка не учтена.",
            "D15 Код участника в этой школе уже был; вторая строка не учтена.",
            "T16 Отметка не от 2 до 5: в распределение отметок не взята.",
            "A17 В столбце «ОО» нет логина школы вида edu220034; строка не учтена.",
            "D18 В строке есть балл, но нет кода участника; не учтена.",
            "S19 Первичный балл не прочитан: нужно целое число. Строка не учтена.",
            "A9 Указано участников 9, а учтено 4 (отсутствовали — 0, не учтены — 4).");
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":1,\"accepted\":1,\"rejected\":0,\"duplicate\":0}");
    ResultCell cell = STAGE.stored("VPR|2022|SPRING|s380110").cells().get(0);
    assertThat(cell.participants()).isEqualTo(4);
    assertThat(cell.marks()).isEqualTo(new Marks(2, 1, 0, 0));
    assertThat(told(done)).noneMatch(text -> text.contains("4000"));
  }

  @Test
  void codesOfTheNextGradeInSpringAreAQuestionNotAGuess() {
    // Given
    PupilFile file =
        PupilFile.of("Математика", 4, 2020)
            .pupil("sch380111", 50001, 7, 3, 3)
            .pupil("sch380111", 50002, 7, 3, 3);
    // When
    JsonNode spring = read(file);
    JsonNode autumn = read(file.date("14.09.2020"));
    // Then
    assertThat(spring.at("/refusal/code").asString()).isEqualTo("OTHER_GRADE");
    assertThat(spring.at("/refusal/advice").asString()).contains("осеннюю дату");
    assertThat(autumn.at("/status").asString()).isEqualTo("DONE");
    assertThat(autumn.at("/campaignId").asString()).isEqualTo("VPR|2020|AUTUMN|MATHEMATICS|4");
  }

  @Test
  void detailsAddToTheCountsOfAnotherReportAndAreNotLostToIt() {
    // Given
    Report counts =
        Report.of("Математика", 4, 2019).date("15.03.2019").school("A(edu380112)", 1, 1, 0, 0);
    STAGE.ended(STAGE.id(STAGE.upload("Ф3", counts.xlsx())));
    PupilFile pupils =
        PupilFile.of("Математика", 4, 2019)
            .pupil("edu380112", 40001, 5, 2, 3)
            .pupil("edu380112", 40002, 7, 3, 3);
    // When
    JsonNode detailed = read(pupils);
    JsonNode again = STAGE.ended(STAGE.id(STAGE.upload("Ф3", counts.date("16.03.2019").xlsx())));
    // Then
    assertThat(detailed.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(again.at("/ledger/duplicate").asInt()).isEqualTo(1);
    assertThat(STAGE.stored("VPR|2019|SPRING|s380112").cells().get(0).journal())
        .containsExactly(1, 1, 0);
  }

  @Test
  void missingColumnsAreNamed() {
    // Given
    List<List<Object>> cells = new ArrayList<>(PupilFile.of("Математика", 4, 2021).cells());
    List<Object> header = new ArrayList<>(cells.get(7));
    header.set(0, "Школа");
    header.remove("Отметка");
    cells.set(7, header);
    // When
    JsonNode refused =
        STAGE.ended(
            STAGE.id(STAGE.upload("x", Report.book(List.of(new Report.Sheet("МА 4", cells))))));
    // Then
    assertThat(refused.at("/refusal/code").asString()).isEqualTo("COLUMNS");
    assertThat(refused.at("/refusal/message").asString())
        .contains("в строке заголовков 8 нет столбца «оо», нет столбца «отметка»");
  }

  @Test
  void noEventHoldsACodeOfAPupil() {
    // Given
    read(
        PupilFile.of("Математика", 4, 2018)
            .date("15.03.2018")
            .pupil("edu380113", 41234, 5, 2, 3)
            .pupil("edu380113", 41235, 77, 2, 3));
    // Then
    for (Topic topic : List.of(Topic.RESULTS, Topic.UPLOADS, Topic.CAMPAIGNS)) {
      assertThat(STAGE.stack().events().read(topic.name()))
          .noneMatch(
              one ->
                  new String(one.value(), java.nio.charset.StandardCharsets.UTF_8)
                      .matches("(?s).*4123[45].*"));
    }
  }
}
