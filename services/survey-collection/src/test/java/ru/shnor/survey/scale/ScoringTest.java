package ru.shnor.survey.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static ru.shnor.survey.scale.Keys.NA;
import static ru.shnor.survey.scale.Keys.result;
import static ru.shnor.survey.scale.Keys.row;
import static ru.shnor.survey.scale.Keys.rows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures that can be had by hand. */
class ScoringTest {

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  @Test
  void meanOfReversedAndDirectItems() {
    // Given: −a becomes 7 − a
    Key key = Keys.of(1, 6, "item-median", ScoreKind.MEAN, "-a", "b");
    // When
    ScaleResult result = result(key, rows(row(1, 6), row(6, 1), row(2, 2)));
    // Then: persons 6, 1, 3.5
    assertThat(result.mean().orElseThrow()).isEqualTo(3.5, EXACT);
    assertThat(result.sd().orElseThrow()).isEqualTo(2.5, EXACT);
    assertThat(result.persons()).isEqualTo(3);
  }

  @Test
  void alphaOfTwoItemsByHand() {
    // Given: variances 1 and 4, covariance 1 over a = 1 2 3, b = 1 5 3
    Key key = Keys.of(1, 6, "listwise", ScoreKind.SUM, "a", "b");
    // When
    Reliability alpha = result(key, rows(row(1, 1), row(2, 5), row(3, 3))).reliability();
    // Then: 2 · (1 − 5/7), and with r = 1/2: 2r / (1 + r)
    assertThat(alpha.raw().orElseThrow()).isEqualTo(4 / 7.0, EXACT);
    assertThat(alpha.standardized().orElseThrow()).isEqualTo(2 / 3.0, EXACT);
  }

  @Test
  void medianOfAnEvenNumberIsTheMiddleOfTheMiddleTwo() {
    // Given: answers to b are 1 2 5 6, so 3.5 is filled in; reversed it is 3.5 again
    Key key = Keys.of(1, 6, "item-median", ScoreKind.SUM, "a", "-b");
    Answers answers = rows(row(1, 1), row(1, 2), row(1, 5), row(1, 6), row(1, NA));
    // When
    double[] scores = new Scoring(key, answers).scores(key.scales().get(0));
    // Then
    assertThat(scores).containsExactly(7, 6, 3, 2, 4.5);
    assertThat(result(key, answers).imputed()).isEqualTo(1);
  }

  @Test
  void listwiseLeavesOutWhoLeftOut() {
    // Given
    Key key = Keys.of(1, 6, "listwise", ScoreKind.SUM, "a", "b");
    // When
    ScaleResult result = result(key, rows(row(1, 1), row(2, NA), row(3, 3), row(NA, NA)));
    // Then
    assertThat(result.persons()).isEqualTo(2);
    assertThat(result.missing()).isEqualTo(3);
    assertThat(result.imputed()).isZero();
    assertThat(result.mean().orElseThrow()).isEqualTo(4, EXACT);
    assertThat(result.reliability().persons()).isEqualTo(2);
  }

  @Test
  void answeredShareScoresWhoAnsweredEnough() {
    // Given: three of four are 0.75
    Key key = Keys.of(1, 6, "answered-share:0.75", ScoreKind.SUM, "a", "b", "c", "d");
    Answers answers = rows(row(1, 2, 3, 4), row(1, 2, 3, NA), row(1, 2, NA, NA));
    // When
    double[] scores = new Scoring(key, answers).scores(key.scales().get(0));
    // Then: mean of the answered × 4
    assertThat(scores).containsExactly(10, 8, NA);
  }

  @Test
  void fourOfFiveAreFourFifths() {
    assertThat(new MissingRule.AnsweredShare(0.8).enough(4, 5)).isTrue();
    assertThat(new MissingRule.AnsweredShare(0.8).enough(3, 5)).isFalse();
    assertThat(new MissingRule.AnsweredShare(0.7).enough(7, 10)).isTrue();
  }

  @Test
  void pointsForOneAnswerOnly() {
    // Given: as in a key with weighted answers, да = 1, нет = 0
    Scale scale =
        Keys.scale(
            ScoreKind.PERCENT,
            List.of(new ScaleItem.Points("a", 1, 10), new ScaleItem.Points("b", 0, 5)));
    Key key = Keys.of(0, 1, "listwise", scale);
    // When
    double[] scores = new Scoring(key, rows(row(1, 0), row(0, 0), row(1, 1))).scores(scale);
    // Then
    assertThat(scores).containsExactly(100, 100 / 3.0, 200 / 3.0);
  }

  @Test
  void percentOfWhatWasAnsweredWithUnequalPoints() {
    // Given
    Scale scale =
        Keys.scale(
            ScoreKind.PERCENT,
            List.of(new ScaleItem.Points("a", 1, 10), new ScaleItem.Points("b", 1, 2)));
    Key key = Keys.of(0, 1, "answered-share:0.5", scale);
    // When
    double[] scores = new Scoring(key, rows(row(1, NA), row(NA, 1))).scores(scale);
    // Then
    assertThat(scores).containsExactly(100, 100);
  }

  @Test
  void bandsAreInclusiveAboveAndCountEverybody() {
    // Given
    Scale plain = Keys.scale(ScoreKind.SUM, List.of(new ScaleItem.Direct("a")));
    Scale scale =
        new Scale(
            "s",
            "Шкала",
            ScoreKind.SUM,
            plain.items(),
            List.of(
                new Band("low", "низкий", 10),
                new Band("middle", "средний", 20),
                new Band("high", "высокий", Double.POSITIVE_INFINITY)),
            Optional.of(new Norm(10, 5, "выборка")));
    Key key = Keys.of(0, 54, "item-median", scale);
    // When
    ScaleResult result = result(key, rows(row(0), row(10), row(10.5), row(20), row(21)));
    // Then
    assertThat(result.bands().stream().map(ScaleResult.BandCount::persons))
        .containsExactly(2, 2, 1);
    assertThat(result.normDifference().orElseThrow()).isEqualTo((12.3 - 10) / 5, EXACT);
  }

  @Test
  void saysNothingWhereNothingCanBeSaid() {
    // Given
    Key one = Keys.of(1, 6, "item-median", ScoreKind.MEAN, "a");
    Key two = Keys.of(1, 6, "item-median", ScoreKind.MEAN, "a", "b");
    // When
    ScaleResult single = result(one, rows(row(3)));
    ScaleResult constant = result(two, rows(row(3, 3), row(3, 3), row(3, 3)));
    ScaleResult cancelling = result(two, rows(row(1, 6), row(6, 1), row(2, 5)));
    ScaleResult unanswered = result(two, rows(row(3, NA), row(4, NA)));
    // Then
    assertThat(single.sd()).isEmpty();
    assertThat(single.reliability().raw()).isEmpty();
    assertThat(single.interval()).isEmpty();
    assertThat(constant.sd()).hasValue(0);
    assertThat(constant.reliability().raw()).isEmpty();
    assertThat(constant.reliability().standardized()).isEmpty();
    assertThat(cancelling.reliability().raw()).isEmpty();
    assertThat(unanswered.persons()).isZero();
    assertThat(unanswered.mean()).isEmpty();
    assertThat(unanswered.lowest()).isEmpty();
  }

  @Test
  void pairwiseAndCompleteCaseAlphaStandBesideTheImputedOne() {
    // Given: without the fourth person alpha is that of alphaOfTwoItemsByHand
    Key key = Keys.of(1, 6, "item-median", ScoreKind.MEAN, "a", "b");
    // When
    ScaleResult result = result(key, rows(row(1, 1), row(2, 5), row(3, 3), row(6, NA)));
    // Then
    assertThat(result.complete().raw().orElseThrow()).isEqualTo(4 / 7.0, EXACT);
    assertThat(result.complete().persons()).isEqualTo(3);
    // var a over four = 14/3, var b over three = 4, covariance over the common three = 1
    double total = 14 / 3.0 + 4 + 2;
    assertThat(result.pairwise().raw().orElseThrow())
        .isEqualTo(2 * (1 - (14 / 3.0 + 4) / total), EXACT);
    // imputed b = 1 5 3 3: variance 8/3, covariance with a = 1 2 3 6 is 2/3
    double imputed = 14 / 3.0 + 8 / 3.0 + 4 / 3.0;
    assertThat(result.reliability().raw().orElseThrow())
        .isEqualTo(2 * (1 - (14 / 3.0 + 8 / 3.0) / imputed), EXACT);
  }

  @Test
  void aKeyItemWithoutAnswersIsRefused() {
    Key key = Keys.of(1, 6, "item-median", ScoreKind.MEAN, "a", "z");
    assertThatThrownBy(() -> new Scoring(key, rows(row(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("z");
  }
}
