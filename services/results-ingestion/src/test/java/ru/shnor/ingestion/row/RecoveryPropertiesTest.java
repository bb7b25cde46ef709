package ru.shnor.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecoveryPropertiesTest {

  @Property(tries = 1000)
  void anyCountsComeBackFromTwoDecimals(
      @ForAll @IntRange(max = 2499) int two,
      @ForAll @IntRange(max = 2499) int three,
      @ForAll @IntRange(max = 2499) int four,
      @ForAll @IntRange(min = 1, max = 2499) int five) {
    // Given
    int n = two + three + four + five;
    List<BigDecimal> percents =
        Stream.of(two, three, four, five).map(count -> percent(count, n)).toList();
    // When
    MarkCounts counts = Recovery.counts(percents, n);
    // Then
    assertThat(counts).isEqualTo(new MarkCounts(two, three, four, five));
    assertThat(Recovery.fits(percents.get(0), two, n)).isTrue();
  }

  @Property(tries = 1000)
  void halfEvenRoundingComesBackToo(
      @ForAll @IntRange(min = 1, max = 9999) int n, @ForAll @IntRange(max = 9999) int part) {
    // Given
    int count = part % (n + 1);
    BigDecimal percent =
        BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_EVEN);
    // When
    int found = Recovery.count(percent, n);
    // Then
    assertThat(found).isEqualTo(count);
  }

  private static BigDecimal percent(int count, int n) {
    return BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
  }
}
