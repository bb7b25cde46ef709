package ru.shnor.ingestion.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.ingestion.campaign.CampaignRow;
import ru.shnor.kit.sheet.Row;

class TemplateRulesTest {

  private static final List<Object> GOOD =
      List.of(
          "sch380100",
          "СОШ №1",
          "reg38_m001",
          "Ангарск",
          "2023",
          "4",
          "рус",
          "Все ученики",
          "1 010",
          "10",
          "100",
          "400",
          "500");

  private static List<Object> with(int column, Object value) {
    List<Object> cells = new ArrayList<>(GOOD);
    cells.set(column, value);
    return cells;
  }

  private static CampaignRow judge(String json, List<Object> cells) {
    FileTemplate template = Templates.of(json);
    TemplateMatch match =
        TemplateMatch.of(
            template,
            List.of(Templates.row(1, List.of("Итоги")), Templates.row(2, Templates.HEADER)));
    TemplateMatch.Found found = (TemplateMatch.Found) match;
    return new TemplateRules(template, found.columns(), "лист").judge(Templates.row(3, cells));
  }

  @Test
  void goodRowIsASchoolInAWork() {
    // When
    CampaignRow.Good good = (CampaignRow.Good) judge(Templates.SMALL, GOOD);
    // Then
    assertThat(good.campaign().campaignId()).isEqualTo("VPR|2023|SPRING|RUSSIAN|4");
    assertThat(good.campaign().maxScore()).isEqualTo(20);
    assertThat(good.row().login()).isEqualTo("380100");
    assertThat(good.row().municipalityCode()).isEqualTo("reg38_m001");
    assertThat(good.row().participants()).isEqualTo(1010);
    assertThat(good.row().marks().five()).isEqualTo(500);
    assertThat(good.cell()).isEqualTo("A3");
    assertThat(good.warnings()).isEmpty();
  }

  static Stream<Arguments> passed() {
    return Stream.of(
        Arguments.of(with(5, "все"), "итог", "F3"),
        Arguments.of(with(7, "девочки"), "отдельная группа", "H3"),
        Arguments.of(with(7, ""), "отдельная группа", "H3"),
        Arguments.of(with(5, "3"), "3 класс, а система ведёт 4–8 классы", "F3"),
        Arguments.of(with(5, "11 класс"), "11 класс, а система ведёт 4–8 классы", "F3"),
        Arguments.of(with(6, "физика"), "предмет показателем не используется", "G3"),
        Arguments.of(with(9, "S"), "числа закрыты источником (мало участников)", "J3"));
  }

  @ParameterizedTest
  @MethodSource("passed")
  void rowLeftOutByRuleIsToldWithItsReason(List<Object> cells, String reason, String cell) {
    assertThat(judge(Templates.SMALL, cells)).isEqualTo(new CampaignRow.Passed(cell, reason));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(with(0, ""), "A3", "нет кода школы"),
        Arguments.of(with(0, "380100"), "A3", "не код школы"),
        Arguments.of(with(0, "shc380100"), "A3", "не код школы"),
        Arguments.of(with(4, "23"), "E3", "Год не прочитан"),
        Arguments.of(with(5, "четвёртый"), "F3", "Класс не прочитан"),
        Arguments.of(with(8, ""), "I3", "пусто, а пустое не значит ноль"),
        Arguments.of(with(8, "много"), "I3", "не число"),
        Arguments.of(with(8, "1 01"), "I3", "не число"),
        Arguments.of(with(8, "1000"), "I3", "Участников 1000, а по отметкам их 1010"),
        Arguments.of(with(9, "-1"), "J3", "не число"),
        Arguments.of(with(9, -1), "J3", "нужно целое число"),
        Arguments.of(with(9, "1,5"), "J3", "нужно целое число"),
        Arguments.of(with(10, "#ДЕЛ/0!"), "K3", "ошибка Excel"),
        Arguments.of(with(10, 100_000), "K3", "нужно целое число"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void rowThatCannotBeBelievedIsRejectedWithItsCell(
      List<Object> cells, String cell, String message) {
    // When
    CampaignRow.Bad bad = (CampaignRow.Bad) judge(Templates.SMALL, cells);
    // Then
    assertThat(bad.complaint().cell()).isEqualTo(cell);
    assertThat(bad.complaint().message()).contains(message);
    assertThat(bad.complaint().advice()).isNotBlank();
  }

  @Test
  void footnoteIsNoSchool() {
    assertThat(judge(Templates.SMALL, List.of("", "Данные предварительные")))
        .isEqualTo(new CampaignRow.Nothing());
  }

  @Test
  void fewerMarksThanParticipantsAreNoted() {
    // When
    CampaignRow.Good good = (CampaignRow.Good) judge(Templates.SMALL, with(8, "1 012"));
    // Then
    assertThat(good.row().participants()).isEqualTo(1012);
    assertThat(good.warnings()).hasSize(1);
    assertThat(good.warnings().get(0).message()).contains("без отметки");
  }

  @Test
  void percentsBecomeTheCountsTheyStandFor() {
    // Given
    String json =
        Templates.SMALL.replace(
            "\"values\": \"COUNT\"", "\"values\": \"PERCENT\", \"decimals\": 1");
    List<Object> cells = new ArrayList<>(GOOD);
    List<Object> numbers = List.of("27", "51,9", "40,7 %", "7,4", 0);
    for (int i = 0; i < 5; i++) {
      cells.set(8 + i, numbers.get(i));
    }
    // When
    CampaignRow.Good good = (CampaignRow.Good) judge(json, cells);
    // Then
    assertThat(good.row().marks().two()).isEqualTo(14);
    assertThat(good.row().marks().three()).isEqualTo(11);
    assertThat(good.row().marks().four()).isEqualTo(2);
    cells.set(8, "1 000");
    assertThat(((CampaignRow.Bad) judge(json, cells)).complaint().message())
        .contains("не восстановить");
  }

  @Test
  void levelsOfOneMarkAreAddedUp() {
    // Given
    String json =
        Templates.SMALL
            .replace("\"participants\": \"Писали\",", "")
            .replace(
                "{\"column\": \"п\", \"mark\": 5}",
                "{\"column\": \"п\", \"mark\": 5}, {\"column\": \"Писали\", \"mark\": 5}");
    // When
    CampaignRow.Good good = (CampaignRow.Good) judge(json, with(8, "7"));
    // Then
    assertThat(good.row().marks().five()).isEqualTo(507);
    assertThat(good.row().participants()).isEqualTo(1017);
  }

  @Test
  void equalHeadersAreToldApartByTheCellAbove() {
    // Given
    String json = Templates.SMALL;
    List<Object> above = new ArrayList<>();
    List<Object> header = new ArrayList<>();
    for (Object one : Templates.HEADER) {
      boolean level = List.of("д", "т", "ч", "п").contains(one);
      above.add(level ? "Уровень " + one : "");
      header.add(level ? "#" : one);
      if (level) {
        above.add("");
        header.add("%");
        json =
            json.replace(
                "\"column\": \"" + one + "\"",
                "\"column\": {\"header\": \"#\", \"above\": \"Уровень " + one + "\"}");
      }
    }
    List<Row> head =
        List.of(
            Templates.row(1, List.of("Итоги")), Templates.row(2, above), Templates.row(3, header));
    // When
    TemplateMatch match = TemplateMatch.of(Templates.of(json), head);
    // Then
    assertThat(match).isInstanceOf(TemplateMatch.Found.class);
    assertThat(((TemplateMatch.Found) match).columns().values()).contains(9, 11, 13, 15);
  }

  @Test
  void whatIsMissingIsTold() {
    // Given
    List<Object> header = new ArrayList<>(Templates.HEADER);
    header.set(9, "двойки");
    header.set(10, "ч");
    // When
    TemplateMatch match =
        TemplateMatch.of(
            Templates.of(Templates.SMALL),
            List.of(Templates.row(1, List.of("Итоги")), Templates.row(2, header)));
    // Then
    assertThat(((TemplateMatch.Differs) match).missing())
        .isEqualTo("в строке 2 нет столбца «д», нет столбца «т», столбец «ч» стоит 2 раза");
  }

  @Test
  void textAboveTellsEqualTablesApart() {
    // When
    TemplateMatch match =
        TemplateMatch.of(
            Templates.of(Templates.SMALL), List.of(Templates.row(1, Templates.HEADER)));
    // Then
    assertThat(((TemplateMatch.Differs) match).missing()).contains("нет текста «Итоги»");
  }
}
