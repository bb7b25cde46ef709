package ru.shnor.analytics.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictiveTest {

  /** P(k) = C(n,k) · a…(a+k-1) · b…(b+n-k-1) / (a+b)…(a+b+n-1), one factor after another. */
  private static double closedForm(int k, int n, double a, double b) {
    double product = 1;
    for (int j = 0; j < k; j++) {
      product *= (a + j) * (n - j) / ((j + 1) * (a + b + j));
    }
    for (int j = 0; j < n - k; j++) {
      product *= (b + j) / (a + b + k + j);
    }
    return product;
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 7.25, 20",
    "0.3, 9.7, 400",
    "1, 1, 12",
    "40.5, 88, 150",
    "0.05, 0.1, 10",
    "5, 0.4, 33",
    "150, 30, 450",
    "3.2, 60, 10"
  })
  void withoutAMoveIsTheBetaBinomialLaw(double a, double b, int n) {
    // Given
    Posterior beta = new Posterior(a, b);
    // When
    Predictive predictive = Predictive.of(beta, 0, n);
    // Then
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      double expected = closedForm(k, n, a, b);
      sum += expected;
      assertThat(predictive.exactly(k)).as("k = %d", k).isCloseTo(expected, within(1e-11));
      assertThat(predictive.atMost(k)).isCloseTo(sum, within(1e-10));
      assertThat(predictive.atLeast(k)).isCloseTo(1 - sum + expected, within(1e-10));
    }
    assertThat(predictive.meanShare()).isCloseTo(a / (a + b), within(1e-12));
    double variance = n * a * b * (a + b + n) / ((a + b) * (a + b) * (a + b + 1));
    assertThat(predictive.deviation()).isCloseTo(Math.sqrt(variance), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 20, 4.5, 17.25, -0.7",
    "10, 40, 6, 11, 0.4",
    "0, 15, 3, 30, -1.2",
    "55, 90, 30, 20, 0.1"
  })
  void movedLawAgreesWithBruteForce(int k, int n, double a, double b, double shift) {
    // Given
    double expected = NaiveBetaBinomial.atMost(k, n, a, b, shift);
    // When
    double atMost = Predictive.of(new Posterior(a, b), shift, n).atMost(k);
    // Then
    assertThat(atMost).isCloseTo(expected, within(1e-9));
  }

  @Test
  void meanOfAMovedUniformShareIsTheClosedForm() {
    for (double factor : new double[] {0.1, 0.5, 3, 20}) {
      // Given ∫ rp/(1-p+rp) dp = r (r - 1 - ln r) / (r - 1)²
      double expected = factor * (factor - 1 - Math.log(factor)) / ((factor - 1) * (factor - 1));
      // When
      double mean = Predictive.of(new Posterior(1, 1), Math.log(factor), 30).meanShare();
      // Then
      assertThat(mean).isCloseTo(expected, within(1e-11));
    }
  }

  @Property(tries = 300)
  void lawIsWholeAndItsRangeKeepsTheLevel(
      @ForAll @DoubleRange(min = 0.05, max = 200) double a,
      @ForAll @DoubleRange(min = 0.05, max = 200) double b,
      @ForAll @DoubleRange(min = -3, max = 3) double shift,
      @ForAll @IntRange(min = 1, max = 400) int n) {
    // Given
    Predictive predictive = Predictive.of(new Posterior(a, b), shift, n);
    // When
    int low = predictive.low();
    int high = predictive.high();
    // Then
    assertThat(predictive.atMost(n)).isCloseTo(1, within(1e-10));
    assertThat(predictive.atMost(low)).isGreaterThan(Predictive.LEVEL);
    assertThat(predictive.atMost(low - 1)).isLessThanOrEqualTo(Predictive.LEVEL);
    assertThat(predictive.atLeast(high)).isGreaterThan(Predictive.LEVEL);
    assertThat(predictive.atLeast(high + 1)).isLessThanOrEqualTo(Predictive.LEVEL);
    double inside = 0;
    for (int k = 0; k <= n; k++) {
      inside += predictive.exactly(k) * predictive.inside(k);
    }
    assertThat(inside).isCloseTo(0.95, within(1e-9));
    assertThat(predictive.quantile(predictive.atMost(low))).isEqualTo(low);
  }

  @Property(tries = 200)
  void aMoveUpMakesFewMarksLessLikely(
      @ForAll @DoubleRange(min = 0.2, max = 80) double a,
      @ForAll @DoubleRange(min = 0.2, max = 80) double b,
      @ForAll @IntRange(min = 1, max = 100) int n,
      @ForAll @IntRange(max = 100) int count) {
    // Given
    int k = Math.min(count, n - 1);
    // When
    double before = Predictive.of(new Posterior(a, b), 0, n).atMost(k);
    double after = Predictive.of(new Posterior(a, b), 0.3, n).atMost(k);
    // Then
    assertThat(after).isLessThanOrEqualTo(before + 1e-12);
  }
}
