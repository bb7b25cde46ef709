package ru.shnor.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.ingestion.template.MarkColumns;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

class RowRulesTest {

  private static final MarkColumns COLUMNS = new MarkColumns(0, 1, 2, List.of(3, 4, 5, 6));

  private final RowRules rules = new RowRules("МА 4", COLUMNS);

  private static Row row(int number, Object... cells) {
    return new Row(number, Arrays.stream(cells).map(RowRulesTest::cell).toList());
  }

  private static Cell cell(Object value) {
    if (value instanceof Cell cell) {
      return cell;
    }
    if (value instanceof Number number) {
      return new Cell.Numeric(new BigDecimal(number.toString()));
    }
    String text = value.toString();
    return text.isEmpty() ? new Cell.Blank() : new Cell.Text(text);
  }

  private SchoolRow good(Object... cells) {
    Verdict verdict = rules.judge(row(9, cells));
    assertThat(verdict).isInstanceOf(Verdict.Good.class);
    return ((Verdict.Good) verdict).row();
  }

  private List<Complaint> warnings(Object... cells) {
    return ((Verdict.Good) rules.judge(row(9, cells))).warnings();
  }

  private Complaint bad(Object... cells) {
    Verdict verdict = rules.judge(row(9, cells));
    assertThat(verdict).isInstanceOf(Verdict.Bad.class);
    return ((Verdict.Bad) verdict).complaint();
  }

  @Test
  void schoolBelongsToNearestMunicipalityAbove() {
    // Given
    rules.judge(row(9, "Иркутская область", 2, 50, 0, 0, 50, 50));
    rules.judge(row(10, "г. Зима(reg38_m001)", 1, 20, 0, 0, 50, 50));
    rules.judge(row(11, "Тулунский район (reg38_m002)", 1, 20, 0, 0, 50, 50));
    // When
    SchoolRow school = good("МБОУ «СОШ (корпус 1)»(edu380034)", "", 8, 0, 25, 50, 25);
    // Then
    assertThat(school)
        .isEqualTo(
            new SchoolRow(
                9,
                "380034",
                "МБОУ «СОШ (корпус 1)»",
                "reg38_m002",
                "Тулунский район",
                8,
                new MarkCounts(0, 2, 4, 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "СОШ №1(sch380034)",
        "СОШ №1 (sch380034)",
        "СОШ №1(edu380034) ",
        "СОШ №1\u00a0( EDU380034 )",
        "СОШ №1\n(sсh380034)"
      })
  void loginIsReadHoweverTheBracketsStand(String label) {
    // Given
    Object[] cells = {label, "", 4, 25, 25, 25, 25};
    // When
    SchoolRow school = good(cells);
    // Then
    assertThat(school.login()).isEqualTo("380034");
    assertThat(school.name()).isEqualTo("СОШ №1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1724", "1 724", " 1\u00a0724 ", "1,724", "1724,0", "1.724", "1'724"})
  void thousandsAreReadInTheCountColumn(String count) {
    // Given
    Object[] cells = {"А(sch380034)", "", count, "25", "25,00", "25 %", "25.0%"};
    // When
    SchoolRow school = good(cells);
    // Then
    assertThat(school.participants()).isEqualTo(1724);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''      | C9 | Не указано количество
          -5      | C9 | не целое неотрицательное
          12.5    | C9 | не целое неотрицательное
          1O      | C9 | не целое неотрицательное
          10000   | C9 | слишком много
          1e309   | C9 | не целое неотрицательное
          #Н/Д    | C9 | ошибка Excel
          """)
  void countThatIsNoneIsRejectedWithItsCell(String count, String cell, String words) {
    // Given
    Object[] cells = {"А(sch380034)", "", count, 25, 25, 25, 25};
    // When
    Complaint complaint = bad(cells);
    // Then
    assertThat(complaint.cell()).isEqualTo(cell);
    assertThat(complaint.message()).contains(words);
    assertThat(complaint.advice()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1    | D9 | вне пределов
          100,5 | D9 | вне пределов
          пять  | D9 | не процент
          #DIV/0! | D9 | ошибка Excel
          NaN   | D9 | не процент
          27    | D9 | Сумма процентов отметок 102
          23    | D9 | Сумма процентов отметок 98
          ''    | D9 | пустое не значит ноль
          """)
  void percentThatIsNoneIsRejectedWithItsCell(String percent, String cell, String words) {
    // Given
    Object[] cells = {"А(sch380034)", "", 20, percent, 25, 25, 25};
    // When
    Complaint complaint = bad(cells);
    // Then
    assertThat(complaint.cell()).isEqualTo(cell);
    assertThat(complaint.message()).contains(words);
  }

  @Test
  void errorCellIsRejected() {
    // Given
    Cell error = new Cell.ErrorValue("#DIV/0!");
    // When
    Complaint complaint = bad("А(sch380034)", "", 20, 25, error, 25, 25);
    // Then
    assertThat(complaint.cell()).isEqualTo("E9");
  }

  @Test
  void blankMarkIsZeroWhenTheOthersMakeHundred() {
    // Given
    Object[] cells = {"А(sch380034)", "", 3, "", 33.33, 33.33, 33.33};
    // When
    SchoolRow school = good(cells);
    // Then
    assertThat(school.marks()).isEqualTo(new MarkCounts(0, 1, 1, 1));
  }

  @Test
  void schoolWithoutParticipantsIsAccepted() {
    // Given
    Object[] cells = {"А(sch380034)", "", 0, "", "", "", ""};
    // When
    SchoolRow school = good(cells);
    // Then
    assertThat(school.marks()).isEqualTo(MarkCounts.NONE);
  }

  @Test
  void percentsWithoutParticipantsAreRejected() {
    // Given
    Object[] cells = {"А(sch380034)", "", 0, 25, 25, 25, 25};
    // When
    Complaint complaint = bad(cells);
    // Then
    assertThat(complaint.message()).contains("Участников 0");
  }

  @Test
  void sharesInsteadOfPercentsAreReadWithAWarning() {
    // Given
    Object[] cells = {"А(sch380034)", "", 11, 0.0909, 0.3636, 0.3636, 0.1818};
    // When
    List<Complaint> warnings = warnings(cells);
    // Then
    assertThat(warnings)
        .singleElement()
        .extracting(Complaint::message)
        .asString()
        .contains("долями");
    assertThat(good(cells).marks()).isEqualTo(new MarkCounts(1, 4, 4, 2));
  }

  @Test
  void countsMissingParticipantsByOneAreAcceptedWithAWarning() {
    // Given
    Object[] cells = {"А(sch380034)", "", 7, 35.7, 35.7, 28.6, 0};
    // When
    List<Complaint> warnings = warnings(cells);
    // Then
    assertThat(warnings).first().extracting(Complaint::message).asString().contains("в одного");
  }

  @Test
  void binaryNoiseOfNumbersDoesNoHarm() {
    // Given
    Object[] cells = {
      "А(sch380034)", "", 12, new BigDecimal("8.3300000000000001"), 41.67, 33.33, 16.67
    };
    // When
    SchoolRow school = good(cells);
    // Then
    assertThat(school.marks()).isEqualTo(new MarkCounts(1, 5, 4, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Вся выборка", "вся  выборка", "Итого", "Средние", "Россия"})
  void totalsNeverBecomeSchools(String label) {
    // Given
    Row row = row(9, label, 10, 20, 25, 25, 25, 25);
    // When
    Verdict verdict = rules.judge(row);
    // Then
    assertThat(verdict).isInstanceOf(Verdict.NoSchool.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"СОШ №1", "СОШ №1(sch3800)", "СОШ №1(школа)", ""})
  void numbersWithoutALoginAreRejectedBelowAMunicipality(String label) {
    // Given
    rules.judge(row(8, "г. Зима(reg38_m001)", 1, 20, 0, 0, 50, 50));
    // When
    Complaint complaint = bad(label, "", 20, 25, 25, 25, 25);
    // Then
    assertThat(complaint.message()).contains("нет логина");
  }

  @Test
  void noteBelowTheTableIsNoRow() {
    // Given
    rules.judge(row(8, "г. Зима(reg38_m001)", 1, 20, 0, 0, 50, 50));
    // When
    Verdict verdict = rules.judge(row(9, "Составлено по данным ФИС ОКО"));
    // Then
    assertThat(verdict).isInstanceOf(Verdict.NoSchool.class);
  }

  @Test
  void schoolOfAnotherRegionThanItsMunicipalityIsRejected() {
    // Given
    rules.judge(row(8, "г. Зима(reg38_m001)", 1, 20, 0, 0, 50, 50));
    // When
    Complaint complaint = bad("А(sch220034)", "", 20, 25, 25, 25, 25);
    // Then
    assertThat(complaint.message()).contains("22").contains("38");
  }

  @Test
  void differenceToTheMunicipalitysNumbersIsInformation() {
    // Given
    rules.judge(row(8, "г. Зима(reg38_m001)", 3, 25, 25, 25, 25, 25));
    rules.judge(row(9, "А(sch380034)", "", 20, 25, 25, 25, 25));
    // When
    List<Complaint> control = rules.control();
    // Then
    assertThat(control).extracting(Complaint::cell).containsExactly("A8", "A8");
    assertThat(control.get(0).message()).contains("указано ОО 3, а строк школ 1");
    assertThat(control.get(1).message()).contains("участников 25, а в строках школ 20");
  }
}
