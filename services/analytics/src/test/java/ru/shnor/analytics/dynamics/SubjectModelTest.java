package ru.shnor.analytics.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Regions;
import ru.shnor.analytics.indicator.Subject;

/**
 * The golden numbers were computed apart from this code, with SciPy: the maximum as a root of the
 * slope written with the digamma function, every integral by adaptive quadrature.
 */
class SubjectModelTest {

  private static final Subject RUSSIAN = Subject.RUSSIAN;

  private static void put(Regions regions, String id, int grade, int k, int n, int l, int m) {
    regions.base(id, RUSSIAN, grade, k, n - k, 0, 0).report(id, RUSSIAN, grade, l, m - l, 0, 0);
  }

  private static Region golden() {
    Regions regions = Regions.region().listed("a", "d");
    put(regions, "a", 4, 9, 20, 4, 22);
    put(regions, "a", 5, 12, 25, 7, 20);
    put(regions, "a", 6, 8, 15, 5, 18);
    put(regions, "b", 4, 5, 12, 3, 10);
    put(regions, "b", 5, 4, 9, 4, 11);
    put(regions, "c", 4, 2, 30, 1, 28);
    put(regions, "c", 5, 5, 33, 3, 30);
    put(regions, "c", 6, 9, 31, 6, 35);
    put(regions, "d", 5, 7, 14, 5, 15);
    put(regions, "e", 4, 0, 8, 0, 9);
    put(regions, "e", 5, 1, 10, 0, 9);
    put(regions, "e", 6, 2, 12, 1, 10);
    put(regions, "f", 4, 10, 50, 6, 55);
    put(regions, "f", 5, 18, 60, 12, 52);
    put(regions, "f", 6, 20, 58, 15, 61);
    return regions.build();
  }

  private static SubjectModel model(Region region) {
    return SubjectModel.of(region, RUSSIAN, Mode.GRADE, Adverse.LOW_MARKS).orElseThrow();
  }

  @Test
  void priorAndShiftAreTheGoldenOnes() {
    // Given
    Region region = golden();
    // When
    SubjectModel model = model(region);
    // Then
    assertThat(model.prior().precision()).isCloseTo(9.859194721131, within(1e-9));
    assertThat(model.prior().level()).isCloseTo(0.120218060222, within(1e-9));
    assertThat(model.shiftLevel()).isCloseTo(0.028383330303, within(1e-9));
    assertThat(model.shiftError()).isCloseTo(0.199090535722, within(1e-9));
  }

  @Test
  void expectationsAreTheGoldenOnes() {
    // Given
    SubjectModel model = model(golden());
    // When
    Expectation a = model.expectation("a").orElseThrow();
    Expectation d = model.expectation("d").orElseThrow();
    Expectation f = model.expectation("f").orElseThrow();
    // Then
    golden(a, 0.459274326650, 0.331637889886, 0.278508006867, 0.782467606810, 0.858870478532);
    golden(d, 0.433425959276, 0.342961074372, 0.579904048854, 0.583313904761, 0.586775880898);
    golden(f, 0.287552006173, 0.189562465705, 0.600054011408, 0.445653586653, 0.944567416171);
  }

  private static void golden(
      Expectation one, double base, double expected, double tail, double upper, double lambda) {
    assertThat(one.trueBase()).isCloseTo(base, within(1e-9));
    assertThat(one.expected()).isCloseTo(expected, within(1e-9));
    assertThat(one.tail()).isCloseTo(tail, within(1e-9));
    assertThat(one.upperTail()).isCloseTo(upper, within(1e-9));
    assertThat(one.reliability()).isCloseTo(lambda, within(1e-9));
  }

  @Test
  void noSchoolOutsideTheListGivesNoModel() {
    // Given
    Regions regions = Regions.region().listed("a");
    put(regions, "a", 4, 9, 20, 4, 22);
    // When
    var model = SubjectModel.of(regions.build(), RUSSIAN, Mode.GRADE, Adverse.LOW_MARKS);
    // Then
    assertThat(model).isEmpty();
  }

  @Test
  void aSchoolWithTheEasyGradeOnlyIsMeasuredByThatGrade() {
    // Given grade 4 has few «2» everywhere, grade 6 many; the same counts in different grades
    Regions regions = Regions.region().listed("easy", "hard");
    for (int i = 0; i < 40; i++) {
      put(regions, "o" + i, 4, 2 + i % 3, 40, 2 + i % 3, 40);
      put(regions, "o" + i, 6, 14 + i % 5, 40, 14 + i % 5, 40);
    }
    put(regions, "easy", 4, 6, 20, 4, 20);
    put(regions, "hard", 6, 6, 20, 4, 20);
    // When
    SubjectModel model = model(regions.build());
    // Then
    assertThat(model.expectation("easy").orElseThrow().trueBase())
        .isLessThan(model.expectation("hard").orElseThrow().trueBase() - 0.05);
  }

  @Test
  void zeroEverywhereIsNoAccident() {
    // Given
    Regions regions = Regions.region().listed("a");
    put(regions, "a", 4, 0, 20, 0, 20);
    put(regions, "b", 4, 0, 20, 0, 20);
    // When
    Expectation one = model(regions.build()).expectation("a").orElseThrow();
    // Then
    assertThat(one.sign()).isEqualTo(Expectation.Sign.NONE);
    assertThat(one.expected()).isBetween(0.0, 0.05);
    assertThat(one.growthVisible()).isFalse();
  }

  @Property(tries = 60)
  void fallIsTheSumOfItsPartsAndTheFitIsAMaximum(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    Regions regions = Regions.region().listed("s0", "s1");
    for (int i = 0; i < 12; i++) {
      for (int grade = 4; grade <= 6; grade++) {
        int n = 1 + random.nextInt(60);
        int m = 1 + random.nextInt(60);
        put(regions, "s" + i, grade, random.nextInt(n + 1), n, random.nextInt(m + 1), m);
      }
    }
    // When
    SubjectModel model = model(regions.build());
    // Then
    for (String id : model.units().keySet()) {
      Expectation one = model.expectation(id).orElseThrow();
      assertThat(one.rebound() + one.calendar() + one.own())
          .as("seed %d", seed)
          .isCloseTo(one.unit().baseShare() - one.unit().reportShare(), within(1e-12));
    }
    List<Unit> units = List.copyOf(model.units().values());
    Likelihood likelihood = new Likelihood(units);
    double size = Math.log(model.prior().precision());
    double level = model.prior().level();
    double top = likelihood.at(size, level).value();
    for (double[] step : new double[][] {{1e-3, 0}, {-1e-3, 0}, {0, 1e-3}, {0, -1e-3}}) {
      assertThat(likelihood.at(size + step[0], level + step[1]).value())
          .as("seed %d", seed)
          .isLessThan(top);
    }
  }

  @Property(tries = 30)
  void orderOfSchoolsDoesNotMatterForTheFit(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int n = 1 + random.nextInt(80);
      units.add(
          new Unit("s" + i, random.nextInt(n + 1), n, 0, 1, 0.1 + 0.3 * random.nextDouble(), 0.2));
    }
    List<Unit> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, random);
    // When
    Prior prior = Prior.fit(units);
    Prior other = Prior.fit(shuffled);
    // Then
    assertThat(other.precision()).isCloseTo(prior.precision(), within(1e-8 * prior.precision()));
    assertThat(other.level()).isCloseTo(prior.level(), within(1e-8));
  }
}
