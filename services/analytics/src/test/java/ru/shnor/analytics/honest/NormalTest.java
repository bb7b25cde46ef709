package ru.shnor.analytics.honest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalTest {

  @Test
  void knownQuantilesHaveTheirProbabilities() {
    // Given z of 0.975, of 0.9995 and of 0.5
    // When
    double usual = Normal.below(1.959963984540054);
    // Then
    assertThat(usual).isCloseTo(0.975, within(1e-13));
    assertThat(Normal.below(3.290526731491926)).isCloseTo(0.9995, within(1e-12));
    assertThat(Normal.below(0)).isEqualTo(0.5);
    assertThat(Normal.below(-9)).isZero();
    assertThat(Normal.below(-1.5) + Normal.below(1.5)).isCloseTo(1, within(1e-14));
  }

  @Test
  void pairsAreUniformAndCorrelated() {
    // Given P(both below a half) of normal scores is 1/4 + asin(r) / 2π
    SplittableRandom random = new SplittableRandom(20_261_125L);
    double[] places = new double[2];
    int draws = 100_000;
    int both = 0;
    double sum = 0;
    // When
    for (int i = 0; i < draws; i++) {
      Normal.pair(random, 0.5, places);
      both += places[0] < 0.5 && places[1] < 0.5 ? 1 : 0;
      sum += places[1];
    }
    // Then within four standard errors
    assertThat((double) both / draws).isCloseTo(1.0 / 3, within(0.006));
    assertThat(sum / draws).isCloseTo(0.5, within(0.0037));
  }
}
