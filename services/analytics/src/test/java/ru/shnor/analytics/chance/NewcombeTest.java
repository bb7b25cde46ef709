package ru.shnor.analytics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeTest {

  /** Method 10 of table II in Newcombe's paper. */
  @ParameterizedTest
  @CsvSource({
    "48, 80, 56, 70, 0.0524, 0.3339",
    "3, 10, 9, 10, 0.1705, 0.8090",
    "2, 7, 6, 7, 0.0582, 0.8062",
    "0, 29, 5, 56, -0.0381, 0.1926",
    "0, 20, 0, 10, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "0, 20, 10, 10, 0.6791, 1.0000",
    "0, 10, 10, 10, 0.6075, 1.0000"
  })
  void agreesWithThePublishedTable(
      int first, int ofFirst, int second, int ofSecond, double low, double high) {
    // Given the counts
    // When
    Newcombe interval = Newcombe.of(first, ofFirst, second, ofSecond);
    // Then
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Property
  void yearsExchangedTurnTheIntervalRound(
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @IntRange(min = 1, max = 300) int m,
      @ForAll @IntRange(max = 300) int k,
      @ForAll @IntRange(max = 300) int l) {
    // Given
    int first = Math.min(k, n);
    int second = Math.min(l, m);
    // When
    Newcombe there = Newcombe.of(first, n, second, m);
    Newcombe back = Newcombe.of(second, m, first, n);
    // Then
    assertThat(back.low()).isCloseTo(-there.high(), within(1e-12));
    assertThat(there.low()).isLessThanOrEqualTo(there.difference() + 1e-12);
    assertThat(there.high()).isBetween(there.difference() - 1e-12, 1 + 1e-12);
  }
}
