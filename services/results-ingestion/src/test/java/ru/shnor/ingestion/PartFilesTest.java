package ru.shnor.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.ingestion.PartFile.Form;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.ResultPart;
import tools.jackson.databind.JsonNode;

/** Reports that tell a part of a result: entered beside the marks, never instead of them. */
class PartFilesTest {

  private static final Stage STAGE = Stage.start();
  private static final String PLACE = "г. Ангарск(reg38_m001)";

  @BeforeAll
  static void start() {
    STAGE.know(100, 20);
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static JsonNode read(byte[] file) {
    return STAGE.ended(STAGE.id(STAGE.upload("x.xlsx", file)));
  }

  private static JsonNode marks(int year, int two, int three, int four, int five) {
    return read(
        Report.of("Математика", 4, year)
            .date("15.03." + year)
            .municipality(PLACE)
            .school("А(edu380100)", two, three, four, five)
            .xlsx());
  }

  private static ResultCell cell(int year) {
    return STAGE.stored("VPR|%d|SPRING|s380100".formatted(year)).cells().get(0);
  }

  private static List<String> told(JsonNode upload) {
    return upload
        .at("/complaints")
        .valueStream()
        .map(one -> one.at("/cell").asString() + " " + one.at("/message").asString())
        .toList();
  }

  @Test
  void partsComeBesideTheMarksAndEachKindKeepsTheOthers() {
    // Given
    JsonNode first = marks(2019, 1, 2, 3, 4);
    // When
    JsonNode journal =
        read(
            PartFile.of(Form.JOURNAL, 2019)
                .row("Иркутская область", 9, 22.22, 2, 55.56, 5, 22.22, 2)
                .row(PLACE, 9, 22.22, 2, 55.56, 5, 22.22, 2)
                .journal("А(edu380100)", 2, 5, 2)
                .xlsx());
    JsonNode scores =
        read(
            PartFile.of(Form.SCORES, 2019)
                .scores("А(edu380100)", 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 4)
                .xlsx());
    JsonNode tasks =
        read(
            PartFile.of(Form.TASKS, 2019)
                .tasks("А(edu380100)", 10, 7, 10, 13, 0, 20, 1, 2, 3, 4, 5, 6, 7)
                .xlsx());
    JsonNode corrected = marks(2019, 2, 1, 3, 4);
    // Then
    for (JsonNode one : List.of(first, journal, scores, tasks, corrected)) {
      assertThat(one.at("/ledger").toString())
          .isEqualTo("{\"rows\":1,\"accepted\":1,\"rejected\":0,\"duplicate\":0}");
      assertThat(one.at("/complaintsTotal").asInt()).isZero();
    }
    ResultCell cell = cell(2019);
    assertThat(cell.marks()).isEqualTo(new Marks(2, 1, 3, 4));
    assertThat(cell.participants()).isEqualTo(10);
    assertThat(cell.uploadId()).isEqualTo(corrected.at("/id").asString());
    assertThat(cell.journal()).containsExactly(2, 5, 2);
    assertThat(cell.scores()).containsExactly(0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 4);
    assertThat(cell.tasks().stream().mapToInt(one -> one.points()).boxed().toList())
        .containsExactly(7, 10, 13, 0, 20, 1, 2, 3, 4, 5, 6, 7);
    assertThat(cell.sources())
        .isEqualTo(
            Map.of(
                ResultPart.JOURNAL, journal.at("/id").asString(),
                ResultPart.SCORES, scores.at("/id").asString(),
                ResultPart.TASKS, tasks.at("/id").asString()));
  }

  @Test
  void longJournalMayComeBeforeTheMarks() {
    // Given
    byte[] journal =
        PartFile.of(Form.LONG_JOURNAL, 2020)
            .row("Иркутская область")
            .row("Понизили (Отметка < Отметка по журналу) %", 2, 20)
            .journal("А(edu380100)", 2, 5, 3)
            .row("Б(edu380101)")
            .row("Понизили (Отметка < Отметка по журналу) %", 2, 20)
            .xlsx();
    // When
    JsonNode done = read(journal);
    ResultCell before = cell(2020);
    marks(2020, 1, 2, 3, 4);
    ResultCell after = cell(2020);
    // Then
    assertThat(done.at("/ledger").toString())
        .isEqualTo("{\"rows\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0}");
    assertThat(told(done)).anyMatch(one -> one.startsWith("A16 Под школой нет четырёх строк"));
    assertThat(before.uploadId()).isEmpty();
    assertThat(before.marks()).isEqualTo(new Marks(0, 0, 0, 0));
    assertThat(after.marks()).isEqualTo(new Marks(1, 2, 3, 4));
    assertThat(after.journal()).containsExactly(2, 5, 3);
  }

  @Test
  void aPartOfOtherParticipantsThanTheMarksIsNotTakenAndOldPartsOfOtherMarksAreTold() {
    // Given
    marks(2021, 1, 2, 3, 4);
    // When
    JsonNode more = read(PartFile.of(Form.SCORES, 2021).scores("А(edu380100)", 5, 6).xlsx());
    JsonNode right = read(PartFile.of(Form.SCORES, 2021).scores("А(edu380100)", 5, 5).xlsx());
    JsonNode fewer = marks(2021, 1, 2, 3, 3);
    // Then
    assertThat(more.at("/ledger/rejected").asInt()).isEqualTo(1);
    assertThat(told(more)).anyMatch(one -> one.contains("не те, что в отчёте с отметками"));
    assertThat(right.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(fewer.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(told(fewer)).anyMatch(one -> one.contains("к ним не подходят и сняты"));
    assertThat(cell(2021).scores()).isEmpty();
  }

  @Test
  void numbersThatContradictEachOtherAreRejectedByCell() {
    // When
    JsonNode journal =
        read(
            PartFile.of(Form.JOURNAL, 2022)
                .row("А(edu380100)", 9, 22.22, 2, 55.56, 5, 22.22, 3)
                .row("Б(edu380101)", 9, 33.33, 2, 55.56, 5, 22.22, 2)
                .row("В(edu380102)", 9, 22.22, "", 55.56, 5, 22.22, 2)
                .row("Г(edu200103)", 0, 0, 0, 0, 0, 0, 0)
                .journal("Д(edu380104)", 1, 1, 1)
                .xlsx());
    JsonNode scores =
        read(
            PartFile.of(Form.SCORES, 2022)
                .row("А(edu380100)", "", 10, 50, 40)
                .row("Б(edu380101)", "", 10, "5O", 40)
                .scores("В(edu380102)", 1, 2)
                .xlsx());
    // Then
    assertThat(told(journal))
        .anyMatch(one -> one.startsWith("B9 Участников 9, а понизили, подтвердили и повысили"))
        .anyMatch(one -> one.startsWith("C10 «понизили»: 2 из 9 участников — это не 33,33 %"))
        .anyMatch(one -> one.startsWith("D11 Количество «понизили»: не заполнено"));
    assertThat(journal.at("/ledger/accepted").asInt()).isEqualTo(1);
    assertThat(told(scores))
        .anyMatch(one -> one.startsWith("F9 Балл 2: не заполнено"))
        .anyMatch(one -> one.startsWith("D10 Балл 0: не процент: «5O»"));
    assertThat(scores.at("/ledger").toString())
        .isEqualTo("{\"rows\":3,\"accepted\":1,\"rejected\":2,\"duplicate\":0}");
  }
}
