package ru.shnor.survey.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FeldtIntervalTest {

  @Test
  void agreesWithTheClosedFormOfTwoDegreesOfFreedom() {
    // Given: n = 3, k = 4; F with 2 and m = 6 degrees has the quantile m/2 · ((1 − p)^(−2/m) − 1)
    Reliability alpha = new Reliability(OptionalDouble.of(0.7), OptionalDouble.empty(), 3, 4);
    // When
    double[] interval = alpha.interval(0.95);
    // Then
    double upperQuantile = 3 * (Math.pow(0.025, -1 / 3.0) - 1);
    double lowerQuantile = 3 * (Math.pow(0.975, -1 / 3.0) - 1);
    assertThat(interval[0]).isEqualTo(1 - 0.3 * upperQuantile, within(1e-9));
    assertThat(interval[1]).isEqualTo(1 - 0.3 * lowerQuantile, within(1e-9));
  }

  @Test
  void endsAreReciprocalForEqualDegreesOfFreedom() {
    // Given: two items, so F(d, d), whose tails are reciprocal
    Reliability alpha = new Reliability(OptionalDouble.of(0.5), OptionalDouble.empty(), 40, 2);
    // When
    double[] interval = alpha.interval(0.95);
    // Then
    assertThat((1 - interval[0]) / 0.5 * ((1 - interval[1]) / 0.5)).isEqualTo(1, within(1e-9));
  }

  @Test
  void coversTheTruthAsOftenAsItPromises() {
    // Given: four parallel items, true alpha 4·0.5/(1 + 3·0.5) = 0.8
    long seed = 20261125;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int samples = 4000;
    int covered = 0;
    for (int sample = 0; sample < samples; sample++) {
      double[][] columns = new double[4][30];
      for (int person = 0; person < 30; person++) {
        double common = random.nextGaussian();
        for (double[] column : columns) {
          column[person] = common + random.nextGaussian();
        }
      }
      // When
      double[] interval = Reliability.of(new Matrix(columns)).interval(0.95);
      if (interval[0] <= 0.8 && 0.8 <= interval[1]) {
        covered++;
      }
    }
    // Then: three standard errors of a share of 0.95 in 4000 samples are 0.0103
    assertThat(covered / (double) samples).as("seed %d", seed).isEqualTo(0.95, within(0.0104));
  }
}
