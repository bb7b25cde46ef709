package ru.shnor.analytics.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.candidate.CandidateRule.Mode;
import ru.shnor.analytics.candidate.SchoolLows.Cell;
import ru.shnor.analytics.indicator.Subject;

class MembershipTest {

  private static final CandidateRule RULE =
      new CandidateRule(2025, 1, Mode.ANY, 30, 2, 5, List.of(5, 6));

  private static Cell cell(int year, Subject subject, int grade, int two, int n) {
    return new Cell(year, subject, grade, two, n);
  }

  @Test
  void exactThirtyPercentIsLow() {
    assertThat(RULE.low(cell(2025, Subject.RUSSIAN, 5, 3, 10))).isTrue();
    assertThat(RULE.low(cell(2025, Subject.RUSSIAN, 5, 29, 97))).isFalse();
    assertThat(RULE.leastTwo(cell(2025, Subject.RUSSIAN, 5, 0, 97))).isEqualTo(30);
  }

  @Test
  void probabilityOfEnoughEventsAgreesWithCounting() {
    // Given three events, by hand: 1 - P(0) - P(1)
    double[] events = {0.5, 0.25, 0.1};
    // When
    double two = Membership.atLeast(2, events);
    // Then
    double none = 0.5 * 0.75 * 0.9;
    double one = 0.5 * 0.75 * 0.9 + 0.5 * 0.25 * 0.9 + 0.5 * 0.75 * 0.1;
    assertThat(two).isEqualTo(1 - none - one, within(1e-12));
  }

  @Test
  void membershipAgreesWithDrawnRepetitions() {
    // Given a school near the border
    SchoolLows school =
        new SchoolLows(
            "a",
            List.of(
                cell(2025, Subject.RUSSIAN, 5, 6, 20),
                cell(2025, Subject.MATHEMATICS, 5, 5, 18),
                cell(2025, Subject.RUSSIAN, 6, 4, 15)));
    SplittableRandom random = new SplittableRandom(7);
    int times = 40_000;
    int members = 0;
    for (int time = 0; time < times; time++) {
      int low = 0;
      for (Cell one : school.cells()) {
        int two = 0;
        for (int pupil = 0; pupil < one.n(); pupil++) {
          two += random.nextDouble() < (one.two() + 0.5) / (one.n() + 1.0) ? 1 : 0;
        }
        low += 100 * two >= 30 * one.n() ? 1 : 0;
      }
      members += low >= 2 ? 1 : 0;
    }
    // When
    double exact = Membership.again(RULE, school);
    // Then within five standard errors, seed 7
    assertThat(exact).isEqualTo((double) members / times, within(5 * 0.5 / Math.sqrt(times)));
  }

  @Test
  void modesTakeTheYearsTogetherDifferently() {
    // Given low in 2024 in Russian of both grades, in 2025 in Russian of grade 5 and mathematics
    SchoolLows school =
        new SchoolLows(
            "a",
            List.of(
                cell(2024, Subject.RUSSIAN, 5, 5, 10),
                cell(2024, Subject.RUSSIAN, 6, 5, 10),
                cell(2025, Subject.RUSSIAN, 5, 5, 10),
                cell(2025, Subject.MATHEMATICS, 5, 1, 10)));
    // When
    List<Boolean> proposed =
        List.of(
            two(Mode.ANY, 3).proposes(school),
            two(Mode.ANY, 4).proposes(school),
            two(Mode.EACH_YEAR, 1).proposes(school),
            two(Mode.EACH_YEAR, 2).proposes(school),
            two(Mode.SAME_PROCEDURE, 1).proposes(school),
            two(Mode.SAME_PROCEDURE, 2).proposes(school));
    // Then
    assertThat(proposed).containsExactly(true, false, true, false, true, false);
  }

  private static CandidateRule two(Mode mode, int procedures) {
    return new CandidateRule(2025, 2, mode, 30, procedures, 5, List.of(5, 6));
  }
}
