package ru.shnor.analytics.objectivity.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.objectivity.work.SchoolWork;
import ru.shnor.analytics.objectivity.work.Work;
import ru.shnor.wire.event.Subject;

class ScreeningTest {

  private static final long SEED = 20261125;

  @Test
  void theTailIsBinomialWithoutSpread() {
    // P(X ≥ 3), n = 4, p = 1/4: (4·3 + 1) / 256
    assertThat(BetaBinomial.atLeast(3, 4, 0.25, 0)).isEqualTo(13.0 / 256, within(1e-15));
    assertThat(BetaBinomial.atLeast(0, 4, 0.25, 0)).isEqualTo(1.0);
  }

  @Test
  void theTailIsBetaBinomialWithSpread() {
    // spread 1/3 and share 1/2 are a uniform share: every count from 0 to n is equally likely
    for (int count = 0; count <= 9; count++) {
      assertThat(BetaBinomial.atLeast(count, 9, 0.5, 1.0 / 3))
          .isEqualTo((10 - count) / 10.0, within(1e-12));
    }
  }

  @Test
  void qValuesAreThoseOfBenjaminiAndHochberg() {
    // R: p.adjust(c(.01,.02,.03,.04,.9), "BH") is .05 .05 .05 .05 .9
    assertThat(FalseDiscovery.values(new double[] {0.04, 0.9, 0.01, 0.03, 0.02}))
        .containsExactly(new double[] {0.05, 0.9, 0.05, 0.05, 0.05}, within(1e-12));
    assertThat(FalseDiscovery.values(new double[] {})).isEmpty();
  }

  @Test
  void theRegionsPatternIsTiltedToTheLevelOfTheSchool() {
    // Given a region with a spike at 2 and a school of another level
    Work work = new Work(Subject.RUSSIAN, 4);
    SchoolWork school = school("a", work, new int[] {0, 1, 1, 8}, new int[] {2, 3, 4});
    SchoolWork others = school("b", work, new int[] {100, 100, 300, 100}, new int[] {2, 3, 4});
    // When
    double[] like = Pattern.of(List.of(school, others)).like(school).orElseThrow();
    // Then
    double mean = IntStream.range(0, 4).mapToDouble(i -> i * like[i]).sum();
    assertThat(mean).isEqualTo(school.meanScore(), within(1e-9));
    assertThat(like[1] * like[1] * 9).isEqualTo(like[0] * like[2] * 3, within(1e-9));
  }

  @Test
  void cutsAreFoundFromMarksAndScores() {
    // Given
    Work work = new Work(Subject.MATHEMATICS, 4);
    int[] scores = new int[21];
    Arrays.fill(scores, 3);
    // When
    List<OptionalInt> cuts = Cuts.of(List.of(school("a", work, scores, new int[] {6, 10, 15})));
    // Then
    assertThat(cuts).containsExactly(OptionalInt.of(6), OptionalInt.of(10), OptionalInt.of(15));
    assertThat(Cuts.of(List.of())).containsOnly(OptionalInt.empty());
  }

  /** Schools differ in level, not in honesty: any finding at all is a false one. */
  @Test
  void withoutManipulationFalseFindingsAreControlled() {
    int regions = 100;
    int withFindings = 0;
    int tests = 0;
    for (int region = 0; region < regions; region++) {
      Screening screening =
          Screening.of(DrawnRegion.of(SEED + region, 160, 0).works(), Screening.USUAL_LEVEL);
      tests += screening.tests();
      withFindings += screening.findings().isEmpty() ? 0 : 1;
    }
    double share = (double) withFindings / regions;
    double error = Math.sqrt(Screening.USUAL_LEVEL * (1 - Screening.USUAL_LEVEL) / regions);
    System.out.printf(
        "screening, no manipulation: seed %d, %d regions, %d tests each; false findings in %.1f %%"
            + " of regions (level %.0f %%, error %.1f)%n",
        SEED, regions, tests / regions, 100 * share, 100 * Screening.USUAL_LEVEL, 100 * error);
    assertThat(share).isLessThanOrEqualTo(Screening.USUAL_LEVEL + 3 * error);
  }

  @Test
  void liftedScoresAreFoundAndFewOthers() {
    int found = 0;
    int lifted = 0;
    int wrong = 0;
    int others = 0;
    int regions = 20;
    for (int region = 0; region < regions; region++) {
      DrawnRegion drawn = DrawnRegion.of(SEED + region, 160, 16);
      Set<String> reported = new HashSet<>();
      Screening.of(drawn.works(), Screening.USUAL_LEVEL)
          .findings()
          .forEach(one -> reported.add(one.schoolId()));
      for (String id : drawn.testable()) {
        boolean bad = drawn.lifted().contains(id);
        lifted += bad ? 1 : 0;
        others += bad ? 0 : 1;
        found += bad && reported.contains(id) ? 1 : 0;
        wrong += !bad && reported.contains(id) ? 1 : 0;
      }
    }
    double discovery = found + wrong == 0 ? 0 : (double) wrong / (found + wrong);
    System.out.printf(
        "screening, lifted scores: seed %d, %d regions; lifted: %d found, %d not; others: %d"
            + " reported, %d not; false among reported %.1f %%%n",
        SEED, regions, found, lifted - found, wrong, others - wrong, 100 * discovery);
    assertThat(found).isGreaterThan(lifted / 3);
    assertThat(discovery).isLessThanOrEqualTo(Screening.USUAL_LEVEL + 0.05);
  }

  @Test
  void smallSchoolsAreNotTestedAndMiddleOnesAreLimited() {
    // When
    Screening screening = Screening.of(DrawnRegion.of(SEED, 160, 30).works(), 1.0);
    // Then
    assertThat(screening.findings()).allMatch(one -> one.n() >= Screening.LEAST);
    assertThat(screening.findings()).allMatch(one -> one.limited() == (one.n() < Screening.FULL));
    assertThat(screening.works()).allMatch(one -> one.withScores() > 0 && one.small() > 0);
    assertThat(screening.full()).isPositive();
    assertThat(screening.limited()).isPositive();
  }

  @Test
  void aJournalThatDiffersMuchMoreThanElsewhereIsFound() {
    // Given
    Work work = new Work(Subject.RUSSIAN, 4);
    List<SchoolWork> schools = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      schools.add(
          new SchoolWork(
              "b" + i,
              work,
              List.of(5, 20, 20, 5),
              List.of(),
              38,
              List.of(14 + i % 3, 31, 5 - i % 3)));
    }
    schools.add(
        new SchoolWork("a", work, List.of(0, 5, 30, 15), List.of(), 38, List.of(2, 18, 30)));
    SortedMap<Work, List<SchoolWork>> year = new TreeMap<>();
    year.put(work, schools);
    // When
    Screening screening = Screening.of(year, Screening.USUAL_LEVEL);
    // Then
    assertThat(screening.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.schoolId()).isEqualTo("a");
              assertThat(one.kind()).isEqualTo(Finding.Kind.ABOVE_JOURNAL);
            });
    assertThat(screening.works().get(0).cuts()).containsOnly(OptionalInt.empty());
  }

  private static SchoolWork school(String id, Work work, int[] scores, int[] cuts) {
    return DrawnRegion.school(id, work, scores, cuts);
  }
}
