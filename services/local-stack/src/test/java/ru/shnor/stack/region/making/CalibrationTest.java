package ru.shnor.stack.region.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.stack.region.Marks;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Subject;
import ru.shnor.stack.region.Truth;
import ru.shnor.stack.region.Work;

/** The invented region looks like the measured one, and its truths are in it. */
class CalibrationTest {

  private static final Region REGION = RegionGenerator.make(20_261_125, 900, 2026);

  private static Marks region(Subject subject, int grade, int year) {
    return REGION.results().entrySet().stream()
        .filter(one -> one.getKey().year() == year)
        .filter(one -> one.getKey().subject() == subject && one.getKey().grade() == grade)
        .flatMap(one -> one.getValue().values().stream())
        .reduce(Marks.NONE, Marks::plus);
  }

  @ParameterizedTest
  @CsvSource({
    "MATHEMATICS, 4, 3.3, 26.9",
    "RUSSIAN, 4, 7.6, 15.8",
    "MATHEMATICS, 5, 14.8, 11.9",
    "RUSSIAN, 5, 14.9, 11.2",
    "MATHEMATICS, 6, 16.0, 4.7",
    "RUSSIAN, 6, 18.3, 7.9"
  })
  void sharesOfMarksAreTheMeasuredOnes(Subject subject, int grade, double low, double high) {
    // Given / When
    Marks marks = region(subject, grade, 2024);

    // Then
    assertThat(100.0 * marks.two() / marks.n()).isCloseTo(low, within(2.5));
    assertThat(100.0 * marks.five() / marks.n()).isCloseTo(high, within(2.5));
  }

  @ParameterizedTest
  @CsvSource({"5, 4, 2", "10, 6, 2", "25, 10, 3", "50, 21, 4", "75, 53, 8", "90, 88, 12"})
  void sizesOfSchoolsAreTheMeasuredOnes(int percent, int size, int tolerance) {
    // Given
    List<Integer> sizes =
        REGION.works(2025).stream()
            .flatMap(work -> REGION.results().getOrDefault(work, Map.of()).values().stream())
            .map(Marks::n)
            .sorted()
            .toList();

    // When
    int quantile = sizes.get(sizes.size() * percent / 100);

    // Then
    assertThat(quantile).isCloseTo(size, within(tolerance));
  }

  @ParameterizedTest
  @CsvSource({"MATHEMATICS, 4, 3.5", "MATHEMATICS, 5, 8.6", "RUSSIAN, 6, 11.8"})
  void scoresPileUpAtTheBorder(Subject subject, int grade, double spike) {
    // Given
    ScoreTable table = new ScoreTable(Calibration.scale(subject, grade, 2024));
    Map<Integer, Integer> counts = new HashMap<>();

    // When
    for (int i = 0; i < 100_000; i++) {
      counts.merge(table.score((i + 0.5) / 100_000), 1, Integer::sum);
    }

    // Then
    double ratio =
        counts.getOrDefault(table.cut(), 0) / (double) counts.getOrDefault(table.cut() - 1, 1);
    assertThat(ratio).isCloseTo(spike, within(0.1 * spike));
  }

  @Test
  void cohortsOfASchoolDifferInSizeAsMeasured() {
    // Given
    List<Double> ratios = new ArrayList<>();
    Map<School, Marks> four = marks(2025, 4);
    Map<School, Marks> five = marks(2025, 5);

    // When
    four.forEach(
        (school, marks) -> {
          if (five.containsKey(school) && marks.n() >= 40) {
            ratios.add(five.getOrDefault(school, Marks.NONE).n() / (double) marks.n());
          }
        });
    ratios.sort(Double::compare);

    // Then
    assertThat(ratios.get(ratios.size() / 20)).isCloseTo(0.79, within(0.07));
    assertThat(ratios.get(ratios.size() * 19 / 20)).isCloseTo(1.33, within(0.12));
  }

  private static Map<School, Marks> marks(int year, int grade) {
    Work work =
        REGION.works(year).stream()
            .filter(one -> one.subject() == Subject.RUSSIAN && one.grade() == grade)
            .findFirst()
            .orElseThrow();
    return REGION.results().getOrDefault(work, Map.of());
  }

  @Test
  void theListIsAsLongAsARealOneAndHoldsEveryTruth() {
    // Given / When
    List<School> listed = REGION.listed(2025);

    // Then
    assertThat(listed.size()).isBetween(63, 155);
    assertThat(listed).extracting(School::truth).contains(Truth.values());
    assertThat(listed).extracting(School::digits).contains("380001", "380002");
  }

  /** Mean fall of the share of «2» in points among listed schools, as it is seen. */
  private static double seen(Predicate<School> which) {
    return REGION.listed(2025).stream()
        .filter(which)
        .mapToDouble(
            school -> {
              Marks base = REGION.pooled(school, Subject.RUSSIAN, 2025);
              Marks report = REGION.pooled(school, Subject.RUSSIAN, 2026);
              return 100.0 * base.two() / base.n() - 100.0 * report.two() / report.n();
            })
        .average()
        .orElseThrow();
  }

  private static double real(Predicate<School> which) {
    return REGION.listed(2025).stream()
        .filter(which)
        .mapToDouble(one -> REGION.realImprovement(one, Subject.RUSSIAN, 2025, 2026))
        .average()
        .orElseThrow();
  }

  @Test
  void whoImprovesIsSeenAndIsReal() {
    assertThat(real(one -> one.truth() == Truth.IMPROVES)).isGreaterThan(8);
    assertThat(seen(one -> one.truth() == Truth.IMPROVES))
        .isGreaterThan(real(one -> one.truth() == Truth.IMPROVES));
  }

  @Test
  void whoReboundsIsSeenToImproveButDoesNot() {
    assertThat(real(one -> one.truth() == Truth.REBOUNDS)).isZero();
    assertThat(seen(one -> one.truth() == Truth.REBOUNDS)).isGreaterThan(10);
  }

  @Test
  void whoIsImplausibleHasNearlyNoTwosLeftButIsNoBetter() {
    assertThat(real(one -> one.truth() == Truth.IMPLAUSIBLE)).isZero();
    assertThat(seen(one -> one.truth() == Truth.IMPLAUSIBLE)).isGreaterThan(20);
  }

  @Test
  void whoIsSteadyReboundsALittleBecauseOfHowTheListIsMade() {
    assertThat(real(one -> one.truth() == Truth.STEADY)).isZero();
    assertThat(seen(one -> one.truth() == Truth.STEADY)).isBetween(0.0, 8.0);
  }

  @Test
  void whoIsNotListedDoesNotMoveTogether() {
    // Given / When
    List<School> listed = REGION.listed(2025);
    double moved =
        REGION.schools().stream()
            .filter(one -> !listed.contains(one) && !one.onlyPrimary())
            .mapToDouble(one -> REGION.realImprovement(one, Subject.RUSSIAN, 2025, 2026))
            .average()
            .orElseThrow();

    // Then
    assertThat(moved).isBetween(-2.0, 2.0);
  }

  @Test
  void severalSchoolsShareAName() {
    // Given / When
    long names = REGION.schools().stream().map(School::name).distinct().count();

    // Then
    assertThat(names).isLessThan(REGION.schools().size() * 2L / 3);
  }

  @Test
  void theNormalDistributionIsRight() {
    assertThat(Chance.normalUpTo(1.959964)).isCloseTo(0.975, within(1e-6));
    assertThat(Chance.normalUpTo(-1)).isCloseTo(0.158655, within(1e-6));
    assertThat(Chance.normalAt(0.025)).isCloseTo(-1.959964, within(1e-4));
  }
}
