package ru.shnor.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.portal.indicator.Answers.Municipality;
import ru.shnor.portal.indicator.Answers.SchoolRow;

class OverviewViewsTest {

  private static SchoolRow school(String municipality, String name, String outcome, String reason) {
    return new SchoolRow(
        "s-" + name,
        name,
        "m",
        municipality,
        outcome,
        Optional.of(reason).filter(one -> !one.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void schoolsStandByMunicipalityAndNameWhateverTheirOutcome() {
    List<SchoolRow> schools =
        List.of(
            school("Район Б", "СОШ № 10", "POSITIVE", ""),
            school("Район Б", "СОШ № 9", "NOT_POSITIVE", ""),
            school("Район А", "СОШ № 1", "NOT_EVALUABLE", "SMALL_N"));
    assertThat(new SchoolFilter("", "").of(schools).stream().map(SchoolRow::name))
        .containsExactly("СОШ № 1", "СОШ № 9", "СОШ № 10");
  }

  @ParameterizedTest
  @CsvSource({"ЕЛК, 1", "ёлк, 1", "s-б, 1", "район, 3", "пусто, 0", "'  Район  ', 3"})
  void filterLooksAtNameMunicipalityAndCode(String q, int found) {
    List<SchoolRow> schools =
        List.of(
            school("Район А", "Ёлка", "POSITIVE", ""),
            school("Район А", "Б", "POSITIVE", ""),
            school("Район В", "Г", "POSITIVE", ""));
    assertThat(new SchoolFilter("", q).of(schools)).hasSize(found);
  }

  @Test
  void endlessFilterIsCut() {
    assertThat(new SchoolFilter("", "x".repeat(5000)).q()).hasSize(200);
  }

  @Test
  void reasonsAreCountedOfNotEvaluableSchoolsOnly() {
    assertThat(
            Reasons.of(
                List.of(
                    school("А", "1", "NOT_EVALUABLE", "SMALL_N"),
                    school("А", "2", "NOT_EVALUABLE", "SMALL_N"),
                    school("А", "3", "NOT_EVALUABLE", "SOMETHING_NEW"),
                    school("А", "4", "POSITIVE", "SMALL_N"))))
        .containsExactly(
            new Reasons.Reason("другая причина", 1), new Reasons.Reason("слишком мало работ", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YEARS_NOT_ADJACENT",
        "NOT_IN_REGISTER",
        "NO_DATA_BASE",
        "NO_DATA_REPORT",
        "NO_SUBJECT_BASE",
        "NO_SUBJECT_REPORT",
        "NO_COMMON_GRADES",
        "SMALL_N",
        "NO_REGION_CHANGE"
      })
  void everyReasonAnalyticsHasIsSaidInWords(String code) {
    assertThat(Reasons.of(List.of(school("А", "1", "NOT_EVALUABLE", code))).get(0).title())
        .isNotEqualTo("другая причина");
  }

  @Test
  void municipalityHasASquareForEachSchool() {
    List<MunicipalityRow> rows =
        MunicipalityRow.of(
            List.of(new Municipality("2", "Яма", 0, 0, 0), new Municipality("1", "Ёж", 4, 3, 1)));
    assertThat(rows).extracting(MunicipalityRow::name).containsExactly("Ёж", "Яма");
    assertThat(rows.get(0).units()).containsExactly("positive", "not", "not", "none");
    assertThat(rows.get(1).units()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Школа | \"Школа\"",
        "=1+1 | \"'=1+1\"",
        "' -2' | \"' -2\"",
        "@x | \"'@x\"",
        "＝1 | \"'＝1\"",
        "a\"b | \"a\"\"b\""
      })
  void cellOfTheTableIsNeverAFormula(String text, String cell) {
    assertThat(SchoolsCsv.cell(text)).isEqualTo(cell);
  }
}
