package ru.shnor.analytics.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.candidate.CandidateRule.Mode;
import ru.shnor.analytics.candidate.SchoolLows.Cell;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.run.AltaiRegion;

/** The published sensitivity of ФИОКО's rule on real counts: the same rule, lists of 65 to 268. */
class AltaiCandidatesTest {

  private static List<SchoolLows> schools() throws IOException {
    Map<String, List<Cell>> cells = new TreeMap<>();
    AltaiRegion.inputs()
        .results()
        .forEach(
            one ->
                one.cells()
                    .forEach(
                        cell -> {
                          int n = cell.two() + cell.three() + cell.four() + cell.five();
                          if (n > 0) {
                            cells
                                .computeIfAbsent(one.schoolId(), any -> new ArrayList<>())
                                .add(
                                    new Cell(
                                        one.year(),
                                        Subject.valueOf(cell.subject()),
                                        cell.grade(),
                                        cell.two(),
                                        n));
                          }
                        }));
    List<SchoolLows> schools = new ArrayList<>();
    cells.forEach((id, all) -> schools.add(new SchoolLows(id, all)));
    return schools;
  }

  private static List<Long> proposed(
      List<SchoolLows> schools, int years, Mode mode, int procedures) {
    return List.of(1, 5, 10).stream()
        .map(
            minN ->
                schools.stream()
                    .filter(
                        new CandidateRule(2021, years, mode, 30, procedures, minN, List.of(5, 6))
                            ::proposes)
                    .count())
        .toList();
  }

  @Test
  void windowAndMinimumChangeTheListByAFactorOfFour() throws IOException {
    // Given
    List<SchoolLows> schools = schools();
    // When
    List<List<Long>> table =
        List.of(
            proposed(schools, 1, Mode.ANY, 2),
            proposed(schools, 2, Mode.EACH_YEAR, 2),
            proposed(schools, 2, Mode.SAME_PROCEDURE, 1),
            proposed(schools, 2, Mode.ANY, 2));
    // Then
    System.out.println("Altai candidates, n ≥ 1, 5, 10: " + table);
    assertThat(table)
        .containsExactly(
            List.of(95L, 91L, 80L),
            List.of(79L, 76L, 65L),
            List.of(145L, 140L, 120L),
            List.of(268L, 259L, 218L));
  }
}
