package ru.shnor.analytics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

  @Test
  void boundsSolveTheScoreEquation() {
    for (int n = 1; n <= 60; n++) {
      for (int k = 1; k < n; k++) {
        // Given
        double share = (double) k / n;
        // When
        Wilson wilson = Wilson.of(k, n);
        // Then |p - bound| = z * sqrt(bound (1 - bound) / n)
        for (double bound : new double[] {wilson.low(), wilson.high()}) {
          double deviation = Wilson.Z * Math.sqrt(bound * (1 - bound) / n);
          assertThat(Math.abs(share - bound)).isCloseTo(deviation, within(1e-12));
        }
      }
    }
  }

  @Test
  void noneOrAllHasTheClosedFormOfTheEdge() {
    // Given
    double square = Wilson.Z * Wilson.Z;
    // When
    Wilson none = Wilson.of(0, 20);
    Wilson all = Wilson.of(20, 20);
    // Then
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(square / (20 + square), within(1e-12));
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(20 / (20 + square), within(1e-12));
  }

  @Test
  void percentsAreGivenWithFourDecimals() {
    // Given
    Wilson wilson = Wilson.of(79, 86);
    // When
    String low = wilson.lowPercent();
    // Then
    assertThat(low).matches("84\\.\\d{4}");
    assertThat(wilson.highPercent()).matches("9[56]\\.\\d{4}");
  }
}
