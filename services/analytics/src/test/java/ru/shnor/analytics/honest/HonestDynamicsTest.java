package ru.shnor.analytics.honest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Regions;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.indicator.Tally;

class HonestDynamicsTest {

  private static final Definition BOTH = Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow();

  private static Definition definition(String id) {
    return Definitions.find(id, 10).orElseThrow();
  }

  private static void put(
      Regions regions, String id, int before, int ofBefore, int after, int ofAfter) {
    for (Subject subject : Subject.values()) {
      regions
          .base(id, subject, 4, before, ofBefore - before, 0, 0)
          .report(id, subject, 4, after, ofAfter - after, 0, 0);
    }
  }

  /** Forty schools outside the list around 20 % of «2», which fall to about 15 %. */
  private static Regions others() {
    Regions regions = Regions.region();
    for (int i = 0; i < 40; i++) {
      int before = 8 + i % 25;
      put(regions, "o" + i, before, 100, before * 3 / 4, 100);
    }
    return regions;
  }

  private static Honest honest(Regions regions, Definition definition, Doubt... doubts) {
    Region region = regions.build();
    return new HonestDynamics(new Evaluation(region), List.of(doubts), 7)
        .of(definition, region.listed())
        .orElseThrow();
  }

  private static SchoolStanding only(Honest honest) {
    assertThat(honest.schools()).hasSize(1);
    return honest.schools().get(0);
  }

  @Test
  void aGreatFallOfAGreatSchoolIsConfirmed() {
    // Given
    Regions regions = others().listed("a");
    put(regions, "a", 120, 300, 30, 300);
    // When
    SchoolStanding school = only(honest(regions, BOTH));
    // Then
    assertThat(school.standing()).isEqualTo(Standing.GROWTH_CONFIRMED);
    assertThat(school.explained()).contains(Explained.CONFIRMED);
  }

  @Test
  void aFallLikeThatOfTheRegionIsTheCalendar() {
    // Given the schools outside fall by about 5 points, this one by 3
    Regions regions = others().listed("a");
    put(regions, "a", 40, 100, 37, 100);
    // When
    SchoolStanding school = only(honest(regions, BOTH));
    // Then
    assertThat(school.positive()).isTrue();
    assertThat(school.standing()).isEqualTo(Standing.GROWTH_NOT_CONFIRMED);
    assertThat(school.explained()).contains(Explained.CALENDAR);
  }

  @Test
  void aFallOfASmallSchoolIsNotToldFromRebound() {
    // Given
    Regions regions = others().listed("a");
    put(regions, "a", 8, 20, 5, 20);
    // When
    SchoolStanding school = only(honest(regions, BOTH));
    // Then
    assertThat(school.standing()).isEqualTo(Standing.GROWTH_NOT_CONFIRMED);
    assertThat(school.explained()).contains(Explained.REBOUND);
  }

  @Test
  void aGreatRiseIsAConfirmedDecline() {
    // Given
    Regions regions = others().listed("a");
    put(regions, "a", 60, 300, 120, 300);
    // When
    SchoolStanding school = only(honest(regions, BOTH));
    // Then
    assertThat(school.standing()).isEqualTo(Standing.DECLINE_CONFIRMED);
    assertThat(school.explained()).isEmpty();
  }

  @Test
  void aSchoolWithoutRoomToFallHasTooFewData() {
    // Given one «2» of 12: even none would prove nothing
    Regions regions = others().listed("a");
    put(regions, "a", 1, 12, 0, 12);
    // When
    Honest honest = honest(regions, BOTH);
    // Then
    assertThat(only(honest).standing()).isEqualTo(Standing.TOO_FEW_DATA);
    assertThat(honest.evaluable()).isEqualTo(1);
  }

  @Test
  void bothSubjectsMustBeConfirmedForBothAndOneForAny() {
    // Given Russian falls greatly, mathematics a little
    Regions regions = others().listed("a");
    regions
        .base("a", Subject.RUSSIAN, 4, 120, 180, 0, 0)
        .report("a", Subject.RUSSIAN, 4, 30, 270, 0, 0)
        .base("a", Subject.MATHEMATICS, 4, 100, 200, 0, 0)
        .report("a", Subject.MATHEMATICS, 4, 85, 215, 0, 0);
    // When
    Standing both = only(honest(regions, BOTH)).standing();
    Standing any = only(honest(regions, definition("low_share-grade-any-raw"))).standing();
    // Then
    assertThat(both).isEqualTo(Standing.GROWTH_NOT_CONFIRMED);
    assertThat(any).isEqualTo(Standing.GROWTH_CONFIRMED);
  }

  @Test
  void aDoubtedSchoolIsShownButNotInTheStrictValueUntilAnActConfirms() {
    // Given
    Regions regions = others().listed("a", "b");
    put(regions, "a", 120, 300, 30, 300);
    put(regions, "b", 40, 100, 37, 100);
    // When
    Honest doubted = honest(regions, BOTH, new Doubt("a", "перечень", false));
    Honest confirmed = honest(regions, BOTH, new Doubt("a", "перечень", true));
    // Then
    assertThat(doubted.confirmed()).isEqualTo(1);
    assertThat(doubted.strict()).isEqualTo(new Honest.Strict(1, 1));
    assertThat(doubted.doubted()).isEqualTo(1);
    assertThat(confirmed.strict()).isEqualTo(new Honest.Strict(2, 2));
  }

  @Test
  void anAdjustedDefinitionLeavesNothingToTheCalendar() {
    // Given
    Regions regions = others().listed("a", "b");
    put(regions, "a", 40, 100, 37, 100);
    put(regions, "b", 8, 20, 5, 20);
    // When
    Honest honest = honest(regions, definition("low_share-grade-both-region_adjusted"));
    // Then
    assertThat(honest.decomposition().calendar()).isZero();
    assertThat(honest.decomposition().rebound()).isEqualTo(1);
  }

  @Test
  void theMeanMarkIsTestedByTheShareOfLowMarks() {
    // Given
    Regions regions = others().listed("a");
    put(regions, "a", 120, 300, 30, 300);
    // When
    Honest honest = honest(regions, definition("mean_mark-grade-both-raw"));
    // Then
    assertThat(honest.tested().id()).isEqualTo(Definitions.DEFAULT_ID);
    assertThat(honest.confirmed()).isEqualTo(1);
  }

  @Test
  void gradesAndCohortsDoNotMeet() {
    // Given only grade 4 in both years: there is no cohort
    Regions regions = others().listed("a");
    put(regions, "a", 120, 300, 30, 300);
    Region region = regions.build();
    HonestDynamics dynamics = new HonestDynamics(new Evaluation(region), List.of(), 7);
    // When
    var cohort = dynamics.of(definition("low_share-cohort-both-raw"), region.listed());
    // Then
    assertThat(cohort).isEmpty();
    assertThat(dynamics.of(BOTH, region.listed())).isPresent();
  }

  @Test
  void withoutSchoolsOutsideNothingIsConfirmed() {
    // Given
    Regions regions = Regions.region().listed("a");
    put(regions, "a", 120, 300, 30, 300);
    Region region = regions.build();
    // When
    var honest = new HonestDynamics(new Evaluation(region), List.of(), 7).of(BOTH, region.listed());
    // Then
    assertThat(honest).isEmpty();
  }

  @Property(tries = 60)
  void sumsHoldInEveryRegionAndByEveryDefinition(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    Regions regions = Regions.region().listed("s0", "s1", "s2", "s3");
    for (int school = 0; school < 10; school++) {
      for (Subject subject : Subject.values()) {
        for (int grade = 4; grade <= 6; grade++) {
          if (random.nextInt(6) > 0) {
            regions.base(
                "s" + school, subject, grade, random.ints(4, 0, 12).asLongStream().toArray());
          }
          if (random.nextInt(6) > 0) {
            regions.report(
                "s" + school, subject, grade, random.ints(4, 0, 12).asLongStream().toArray());
          }
        }
      }
    }
    Region region = regions.build();
    Evaluation evaluation = new Evaluation(region);
    HonestDynamics dynamics = new HonestDynamics(evaluation, List.of(), seed);
    for (Definition definition : Definitions.all(10)) {
      // When
      var found = dynamics.of(definition, region.listed());
      // Then
      if (found.isPresent()) {
        Honest honest = found.get();
        Tally formal = evaluation.tally(honest.tested(), region.listed());
        Decomposition parts = honest.decomposition();
        assertThat(honest.evaluable()).as("seed %d", seed).isEqualTo(formal.evaluable());
        assertThat(parts.calendar() + parts.rebound() + parts.confirmed())
            .as("seed %d", seed)
            .isEqualTo(formal.positive());
        assertThat(parts.confirmed()).isEqualTo(honest.confirmed());
        int standings = 0;
        for (Standing standing : Standing.values()) {
          standings += honest.count(standing);
        }
        assertThat(standings).isEqualTo(formal.listed());
        Decomposition.Points fall = parts.fall();
        assertThat(fall.rebound() + fall.calendar() + fall.own())
            .as("seed %d", seed)
            .isCloseTo(fall.all(), within(1e-12));
      }
    }
  }

  @Property(tries = 12)
  void drawnCountsAreJudgedAsTheDefinitionJudgesThem(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    int n = 10 + random.nextInt(20);
    int m = 10 + random.nextInt(20);
    int before = random.nextInt(n + 1);
    for (int after = 0; after <= m; after++) {
      Regions regions = others().listed("a");
      put(regions, "a", before, n, after, m);
      Region region = regions.build();
      Evaluation evaluation = new Evaluation(region);
      boolean positive = evaluation.outcome(BOTH, "a").positive();
      // When
      Expectation one =
          new HonestDynamics(evaluation, List.of(), 7)
              .standings(BOTH, region.listed())
              .orElseThrow()
              .get(0)
              .subjects()
              .get(0);
      int upTo = NoOwnChange.Drawn.of(one, Fraction.of(0, 1), true).positiveUpTo();
      // Then
      assertThat(after <= upTo).as("seed %d, %d of %d", seed, after, m).isEqualTo(positive);
    }
  }
}
