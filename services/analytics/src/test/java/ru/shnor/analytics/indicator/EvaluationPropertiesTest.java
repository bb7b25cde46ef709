package ru.shnor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ru.shnor.analytics.indicator.Definition.Change;

class EvaluationPropertiesTest {

  private static final int SCHOOLS = 8;

  /** Small numbers, so that ties, zeros, gaps and the borders of n are common. */
  private static Regions random(long seed, boolean extra) {
    Random random = new Random(seed);
    Regions regions = Regions.region();
    for (int school = 0; school < SCHOOLS; school++) {
      String id = "s" + school;
      if (school < SCHOOLS / 2) {
        regions.listed(id);
      }
      fill(regions, id, random);
    }
    if (extra) {
      fill(regions, "extra", random);
    }
    return regions;
  }

  private static void fill(Regions regions, String id, Random random) {
    for (Subject subject : Subject.values()) {
      for (int grade = 4; grade <= 6; grade++) {
        if (random.nextInt(8) > 0) {
          regions.base(id, subject, grade, marks(random));
        }
        if (random.nextInt(8) > 0) {
          regions.report(id, subject, grade, marks(random));
        }
      }
    }
  }

  private static long[] marks(Random random) {
    return random.ints(4, 0, 4).asLongStream().toArray();
  }

  private static char letter(Outcome outcome) {
    return outcome.positive() ? 'P' : outcome.evaluable() ? 'N' : '-';
  }

  @Property(tries = 300)
  void agreesWithTheNaiveOracle(@ForAll long seed) {
    // Given
    Region region = random(seed, false).build();
    Evaluation evaluation = new Evaluation(region);
    NaiveOracle oracle = new NaiveOracle(region);
    for (Definition definition : Definitions.all(10)) {
      for (String id : region.listed()) {
        // When
        Outcome outcome = evaluation.outcome(definition, id);
        // Then
        assertThat(letter(outcome))
            .as("seed %d, %s, %s", seed, definition.id(), id)
            .isEqualTo(oracle.outcome(definition.id(), 10, id));
      }
    }
  }

  @Property(tries = 200)
  void aSchoolOutsideTheListChangesOnlyAdjustedValues(@ForAll long seed) {
    // Given
    Evaluation without = new Evaluation(random(seed, false).build());
    Evaluation with = new Evaluation(random(seed, true).build());
    for (Definition definition : Definitions.all(10)) {
      if (definition.change() == Change.RAW) {
        // When
        Tally before = without.tally(definition, without.region().listed());
        Tally after = with.tally(definition, with.region().listed());
        // Then
        assertThat(after).as("seed %d", seed).isEqualTo(before);
      }
    }
  }

  @Property(tries = 100)
  void orderOfSchoolsDoesNotMatter(@ForAll long seed) {
    // Given
    Region region = random(seed, false).build();
    TreeMap<String, SchoolPair> reversed = new TreeMap<>(java.util.Comparator.reverseOrder());
    reversed.putAll(region.schools());
    Region other =
        new Region(
            region.baseYear(), region.reportYear(), reversed, region.listed(), region.registered());
    List<String> backwards =
        region.listed().stream().sorted(java.util.Comparator.reverseOrder()).toList();
    for (Definition definition : Definitions.all(10)) {
      // When
      Tally tally = new Evaluation(other).tally(definition, backwards);
      // Then
      assertThat(tally).isEqualTo(new Evaluation(region).tally(definition, region.listed()));
    }
  }

  @Property(tries = 200)
  void positiveNeverExceedsEvaluableAndAnyNeverFallsBelowBoth(@ForAll long seed) {
    // Given
    Evaluation evaluation = new Evaluation(random(seed, false).build());
    for (Definition both : Definitions.all(10)) {
      if (both.subjects() == Definition.Subjects.BOTH) {
        Definition any = Definitions.find(both.id().replace("-both-", "-any-"), 10).orElseThrow();
        // When
        Tally strict = evaluation.tally(both, evaluation.region().listed());
        Tally loose = evaluation.tally(any, evaluation.region().listed());
        // Then
        assertThat(strict.positive()).isLessThanOrEqualTo(loose.positive());
        assertThat(loose.positive()).isLessThanOrEqualTo(loose.evaluable());
        assertThat(strict.evaluable()).isEqualTo(loose.evaluable());
      }
    }
  }
}
