package ru.shnor.analytics.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Outcome.Reason;
import ru.shnor.analytics.indicator.Subject;

class ColumnsTest {

  private static final Definition DEFAULT =
      Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();
  private static final WhatIf QUESTION = new WhatIf(2024, 2025, Set.of("SHNOR"), DEFAULT);

  private static List<WorkCounts> works(int two, int three) {
    return List.of(
        new WorkCounts(Subject.RUSSIAN, 4, two, three, 0, 0, 38),
        new WorkCounts(Subject.MATHEMATICS, 4, two, three, 0, 0, 20));
  }

  /** One listed school whose share of «2» falls from 10 of 20 to 4 of 20. */
  private static Columns improving() {
    Columns columns = new Columns();
    columns.register("a", true);
    columns.enrol("SHNOR", 2024, "a", true);
    columns.results(2024, false, "a", works(10, 10));
    columns.results(2025, false, "a", works(4, 16));
    return columns;
  }

  @Test
  void aChangeIsSeenAtOnce() {
    // Given
    Columns columns = improving();
    assertThat(columns.value(QUESTION)).isEqualTo(new Value(1, 1, 1, Map.of()));
    // When
    columns.results(2025, false, "a", works(11, 9));
    // Then
    assertThat(columns.value(QUESTION)).isEqualTo(new Value(1, 1, 0, Map.of()));
  }

  @Test
  void whatIsTakenAwayIsNoLongerCounted() {
    // Given
    Columns columns = improving();
    // When
    columns.results(2025, false, "a", List.of());
    // Then
    assertThat(columns.value(QUESTION).reasons())
        .containsExactly(Map.entry(Reason.NO_DATA_REPORT, 1));
    columns.enrol("SHNOR", 2024, "a", false);
    assertThat(columns.value(QUESTION).listed()).isZero();
  }

  @Test
  void seasonOfMostSchoolsCountsAndSpringIfTheyAreEqual() {
    // Given both seasons in the report year: worse in autumn, better in spring
    Columns columns = improving();
    columns.results(2025, true, "a", works(15, 5));
    assertThat(columns.value(QUESTION).positive()).isEqualTo(1);
    // When more schools have the works in autumn
    columns.results(2025, true, "b", works(1, 1));
    // Then
    assertThat(columns.value(QUESTION).positive()).isZero();
    columns.results(2025, true, "b", List.of());
    assertThat(columns.value(QUESTION).positive()).isEqualTo(1);
  }

  @Test
  void unionOfListsCountsASchoolOnce() {
    // Given
    Columns columns = improving();
    columns.enrol("SHNSU", 2023, "a", true);
    columns.enrol("SHNSU", 2023, "b", true);
    // When
    Value value =
        columns.value(new WhatIf(2024, 2025, Set.of("SHNOR", "SHNSU", "RISK_ZONE"), DEFAULT));
    // Then
    assertThat(value.listed()).isEqualTo(2);
    assertThat(value.reasons()).containsExactly(Map.entry(Reason.NOT_IN_REGISTER, 1));
  }

  @Test
  void aTenthOfTheCountryTakesThreeMegabytes() {
    // Given
    Columns columns = new Columns();
    for (int school = 0; school < 4_000; school++) {
      columns.register("s" + school, true);
    }
    // When
    for (int year = 2020; year < 2025; year++) {
      for (int school = 0; school < 4_000; school++) {
        columns.results(year, false, "s" + school, works(1, 1));
      }
    }
    // Then
    assertThat(columns.bytes()).isLessThan(3_000_000);
  }

  @Property(tries = 1000)
  void productsAreComparedExactly(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
    // When
    int sign = Product.compare(a, b, c, d);
    // Then
    assertThat(Integer.signum(sign))
        .isEqualTo(
            BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d))));
  }

  @Test
  void everyDefinitionIsFoundByItsId() {
    // Given 24 with 16 rules each, less those of a cohort that would refuse another scale
    List<Definition> all = EveryDefinition.of(7);
    Set<String> ids = new HashSet<>();
    // When
    all.forEach(one -> ids.add(one.fullId()));
    // Then
    assertThat(ids).hasSize(24 * 16 - 12 * 8);
    assertThat(all).allSatisfy(one -> assertThat(Definitions.ofFullId(one.fullId())).contains(one));
    assertThat(Definitions.ofFullId("low_share-grade-both-raw-signs_exclude-zero_not_positive@1"))
        .isEmpty();
    assertThat(Definitions.ofFullId("low_share-cohort-both-raw-scale_refuse@1")).isEmpty();
  }
}
