package ru.shnor.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.comparability.Warning.Code;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.wire.WireJson;

class ComputationTest {

  private static final Definition DEFAULT =
      Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();

  private static RunInputs.Results results(
      String school, int year, boolean autumn, int two, int three, int maxScore) {
    List<RunInputs.Cell> cells =
        List.of(
            new RunInputs.Cell("RUSSIAN", 5, two, three, 0, 0, maxScore, "u"),
            new RunInputs.Cell("MATHEMATICS", 5, two, three, 0, 0, 20, "u"));
    return new RunInputs.Results(
        "VPR|" + year + "|" + autumn + "|" + school, 1, year, autumn, school, cells);
  }

  private static Computation computation(int listYear, List<RunInputs.Results> results) {
    return Computation.of(
        new RunInputs(
            1,
            2024,
            2025,
            "SHNOR",
            listYear,
            10,
            7,
            List.of(DEFAULT.fullId()),
            List.of(new RunInputs.Listed("SHNOR|" + listYear + "|a", 1, "a", true)),
            results,
            List.of()),
        Instant.EPOCH);
  }

  private static List<Code> codes(Computation computation) {
    return computation.warnings(computation.regionValues(), DEFAULT).stream()
        .map(Warning::code)
        .toList();
  }

  @Test
  void anotherMaximumScoreIsWarnedOf() {
    // Given
    Computation computation =
        computation(
            2024,
            List.of(results("a", 2024, false, 5, 5, 45), results("a", 2025, false, 4, 6, 24)));
    // When
    List<Warning> warnings = computation.warnings(computation.regionValues(), DEFAULT);
    // Then
    assertThat(warnings.get(0).code()).isEqualTo(Code.SCALE);
    assertThat(warnings.get(0).text()).contains("русский язык, 5 класс: 45 → 24");
    assertThat(codes(computation)).doesNotContain(Code.SEASON, Code.MIXED_SEASON, Code.LIST_YEAR);
  }

  @Test
  void aListOfAnotherYearIsNamed() {
    // Given
    Computation computation =
        computation(
            2022,
            List.of(results("a", 2024, false, 5, 5, 45), results("a", 2025, false, 4, 6, 45)));
    // When
    List<Warning> warnings = computation.warnings(computation.regionValues(), DEFAULT);
    // Then
    assertThat(warnings)
        .filteredOn(one -> one.code() == Code.LIST_YEAR)
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("за 2022 год"));
  }

  @Test
  void ofTwoSeasonsTheOneUsualInTheRegionIsTaken() {
    // Given the region writes in spring; school a also has an autumn work
    List<RunInputs.Results> results = new ArrayList<>();
    results.add(results("a", 2024, false, 5, 15, 45));
    results.add(results("a", 2024, true, 19, 1, 45));
    results.add(results("b", 2024, false, 5, 15, 45));
    results.add(results("a", 2025, false, 4, 16, 45));
    results.add(results("b", 2025, false, 4, 16, 45));
    // When
    Computation computation = computation(2024, results);
    // Then
    assertThat(
            computation
                .region()
                .school("a")
                .base()
                .work(Subject.RUSSIAN, 5)
                .orElseThrow()
                .counts()
                .two())
        .isEqualTo(5);
    assertThat(codes(computation)).contains(Code.MIXED_SEASON).doesNotContain(Code.SEASON);
  }

  @Test
  void inputsOfTheFirstAlgorithmAreStillRead() {
    // Given a stored run from before objectivity signs
    RunInputs now = computation(2024, List.of(results("a", 2024, false, 5, 5, 45))).inputs();
    String before = WireJson.text(now).replace(",\"signs\":[]", "");
    // When
    RunInputs read = WireJson.read(before, RunInputs.class);
    // Then
    assertThat(before).doesNotContain("signs");
    assertThat(read).isEqualTo(now);
  }

  @Test
  void anotherRevisionOrCountIsAnotherRun() {
    // Given
    List<RunInputs.Results> same =
        List.of(results("a", 2024, false, 5, 5, 45), results("a", 2025, false, 4, 6, 45));
    List<RunInputs.Results> other =
        List.of(results("a", 2024, false, 5, 5, 45), results("a", 2025, false, 3, 7, 45));
    // When
    String run = computation(2024, same).runId();
    // Then
    assertThat(computation(2024, same).runId()).isEqualTo(run);
    assertThat(computation(2024, other).runId()).isNotEqualTo(run);
  }
}
