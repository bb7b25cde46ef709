package ru.shnor.analytics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Regions;
import ru.shnor.analytics.indicator.Subject;

class ChanceLevelTest {

  private static final Definition BOTH = Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();
  private static final Definition ANY =
      Definitions.find("low_share-grade-any-raw", 10).orElseThrow();

  private static Region region(long two, long three) {
    Regions regions = Regions.region().listed("a", "b");
    for (String id : List.of("a", "b")) {
      for (Subject subject : Subject.values()) {
        regions.base(id, subject, 4, two, three, 0, 0).report(id, subject, 4, two, three, 0, 0);
      }
    }
    return regions.build();
  }

  private static ChanceLevel simulate(Region region, long seed) {
    return ChanceLevel.simulate(region, Map.of(Mode.GRADE, List.of("a", "b")), seed);
  }

  private static double share(ChanceLevel level, Definition definition) {
    return Double.parseDouble(level.sharePercent(definition).orElseThrow());
  }

  @Test
  void theSameSeedGivesTheSameShares() {
    // Given
    Region region = region(30, 30);
    // When
    ChanceLevel first = simulate(region, 7);
    ChanceLevel second = simulate(region, 7);
    // Then
    for (Definition one : Definitions.all(10)) {
      assertThat(first.sharePercent(one)).isEqualTo(second.sharePercent(one));
    }
    assertThat(simulate(region, 8).sharePercent(BOTH)).isNotEqualTo(first.sharePercent(BOTH));
  }

  @Test
  void shareOfTwoFairSubjectsIsTheClosedForm() {
    // Given P(one improves) = (1 - P(tie)) / 2, P(tie) of two Bin(60, 1/2) = C(120, 60) / 2^120
    double tie = 1;
    for (int i = 1; i <= 60; i++) {
      tie *= (60.0 + i) / i / 4;
    }
    double one = (1 - tie) / 2;
    // When
    ChanceLevel level = simulate(region(30, 30), 7);
    // Then within five standard errors of 2000 school draws
    assertThat(share(level, BOTH)).isCloseTo(100 * one * one, within(5.0));
    assertThat(share(level, ANY)).isCloseTo(100 * (1 - (1 - one) * (1 - one)), within(5.6));
    assertThat(level.simulations(Mode.GRADE)).isEqualTo(1000);
  }

  @Test
  void schoolsWithoutLowMarksAreAlwaysPositive() {
    // Given
    Region region = region(0, 20);
    // When
    ChanceLevel level = simulate(region, 7);
    // Then
    assertThat(level.sharePercent(BOTH)).contains("100.0000");
  }

  @Test
  void nobodyEvaluableGivesNoShare() {
    // Given
    Region region = region(1, 2);
    // When
    ChanceLevel level = ChanceLevel.simulate(region, Map.of(Mode.GRADE, List.of()), 7);
    // Then
    assertThat(level.sharePercent(BOTH)).isEmpty();
  }
}
