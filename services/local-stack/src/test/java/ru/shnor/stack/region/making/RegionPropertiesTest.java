package ru.shnor.stack.region.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ru.shnor.stack.region.Marks;
import ru.shnor.stack.region.Municipality;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Work;

/** What holds for a region of any seed and size. */
class RegionPropertiesTest {

  private static final int YEAR = 2026;

  @Property(tries = 15)
  void theSameSeedIsTheSameRegion(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int n) {
    // Given
    Region first = RegionGenerator.make(seed, n, YEAR);

    // When
    Region second = RegionGenerator.make(seed, n, YEAR);

    // Then
    assertThat(second).isEqualTo(first);
  }

  @Property(tries = 30)
  void everySchoolIsThereOnceWithALoginOfItsOwn(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int n) {
    // Given / When
    Region region = RegionGenerator.make(seed, n, YEAR);

    // Then
    assertThat(region.schools()).hasSize(n);
    assertThat(region.schools()).extracting(School::digits).doesNotHaveDuplicates();
    assertThat(region.schools()).allMatch(one -> one.digits().matches("38\\d{4}"));
  }

  @Property(tries = 30)
  void everyMunicipalityHasASchoolWhereThereAreEnough(
      @ForAll @IntRange(min = 42, max = 1200) int n) {
    // Given / When
    Map<Municipality, Long> counts =
        Places.of(n).stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));

    // Then
    assertThat(counts).hasSize(42);
    assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(n);
  }

  @Property(tries = 10)
  void aPercentWithTwoDecimalsGivesTheCountsBack(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int n) {
    // Given
    Region region = RegionGenerator.make(seed, n, YEAR);

    // When / Then
    for (Map<School, Marks> results : region.results().values()) {
      for (Marks marks : results.values()) {
        long hundredths = Math.round(10_000.0 * marks.two() / marks.n());
        assertThat(Math.round(hundredths * marks.n() / 10_000.0)).isEqualTo(marks.two());
      }
    }
  }

  @Property(tries = 10)
  void primarySchoolsWriteOnlyGradeFour(@ForAll long seed) {
    // Given / When
    Region region = RegionGenerator.make(seed, 200, YEAR);

    // Then
    region
        .results()
        .forEach(
            (work, results) ->
                assertThat(results.keySet())
                    .allMatch(school -> !school.onlyPrimary() || work.grade() == 4));
  }

  @Property(tries = 40)
  void scoresRiseWithThePlaceAndKnowTheirMark(
      @ForAll @IntRange(min = 0, max = 17) int which,
      @ForAll @IntRange(min = 0, max = 1000) int a,
      @ForAll @IntRange(min = 0, max = 1000) int b) {
    // Given
    Work work =
        java.util.stream.IntStream.rangeClosed(2024, 2026)
            .boxed()
            .flatMap(year -> Calibration.works(year).stream())
            .toList()
            .get(which);
    ScoreTable table = new ScoreTable(Calibration.scale(work.subject(), work.grade(), work.year()));

    // When
    int lower = table.score(Math.min(a, b) / 1000.0);
    int higher = table.score(Math.max(a, b) / 1000.0);

    // Then
    assertThat(lower).isBetween(0, higher);
    assertThat(higher).isLessThanOrEqualTo(work.maxScore());
    assertThat(table.mark(lower)).isBetween(2, table.mark(higher));
  }
}
