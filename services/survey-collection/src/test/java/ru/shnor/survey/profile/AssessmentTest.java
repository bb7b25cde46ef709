package ru.shnor.survey.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.survey.profile.ProfileRule.Compare;
import ru.shnor.survey.profile.ProfileRule.Indicator;
import ru.shnor.survey.profile.ProfileRule.Risk;
import ru.shnor.survey.profile.ProfileRule.Source;
import ru.shnor.wire.event.ProfileState;
import ru.shnor.wire.event.ProfileState.Level;

/** From figures to levels and reasons. */
class AssessmentTest {

  private static Indicator indicator(
      String id, Source source, Risk risk, Compare compare, String medium, String high) {
    return new Indicator(
        id,
        source,
        "показатель " + id,
        "%",
        risk,
        compare,
        new BigDecimal(medium),
        new BigDecimal(high));
  }

  private static ProfileRule rule(Indicator... indicators) {
    return new ProfileRule(
        "r",
        1,
        "Правило",
        "",
        new BigDecimal("1.5"),
        new BigDecimal("0.75"),
        5,
        List.of(new ProfileRule.Factor(1, "Фактор", 1, List.of(indicators))));
  }

  private static Figure figure(String value) {
    return new Figure(new BigDecimal(value), 12, "опрос «О»");
  }

  private static ProfileState.Factor assessed(
      ProfileRule rule, Map<String, Map<Assessment.Key, Figure>> figures) {
    return new Assessment(rule, figures).of("s1").get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "HIGH, 10, 20, 20,    HIGH,   не меньше 20 %",
    "HIGH, 10, 20, 19.99, MEDIUM, не меньше 10 %",
    "HIGH, 10, 20, 9.99,  LOW,    меньше 10 %",
    "LOW,  75, 50, 50,    HIGH,   не больше 50 %",
    "LOW,  75, 50, 50.01, MEDIUM, не больше 75 %",
    "LOW,  75, 50, 75.5,  LOW,    больше 75 %"
  })
  void levelFollowsFromTheBoundsAndTheReasonNamesThem(
      Risk risk, String medium, String high, String value, Level level, String words) {
    ProfileState.Factor factor =
        assessed(
            rule(indicator("a", Source.CONTEXT, risk, Compare.ABSOLUTE, medium, high)),
            Map.of("s1", Map.of(new Assessment.Key(Source.CONTEXT, "a"), figure(value))));
    assertThat(factor.level()).isEqualTo(level);
    assertThat(factor.reasons().get(0).replace('\u00a0', ' '))
        .startsWith("показатель a: " + value.replace('.', ',') + " % — " + words)
        .contains("опрос «О», n = 12");
  }

  @Test
  void whatIsNotKnownIsSaidAndNeverLow() {
    ProfileState.Factor factor =
        assessed(
            rule(indicator("a", Source.SCALE, Risk.HIGH, Compare.ABSOLUTE, "1", "2")), Map.of());
    assertThat(factor.level()).isEqualTo(Level.UNKNOWN);
    assertThat(factor.reasons().get(0)).contains("ответов меньше порога");
  }

  /** HIGH and LOW are one point on average: medium. HIGH and MEDIUM are one and a half: high. */
  @ParameterizedTest
  @CsvSource({"20, 5, MEDIUM", "20, 12, HIGH", "12, 5, LOW", "12, 12, MEDIUM", "5, 5, LOW"})
  void severalIndicatorsAreWeighedByPoints(String first, String second, Level level) {
    ProfileRule rule =
        rule(
            indicator("a", Source.CONTEXT, Risk.HIGH, Compare.ABSOLUTE, "10", "20"),
            indicator("b", Source.CONTEXT, Risk.HIGH, Compare.ABSOLUTE, "10", "20"));
    ProfileState.Factor factor =
        assessed(
            rule,
            Map.of(
                "s1",
                Map.of(
                    new Assessment.Key(Source.CONTEXT, "a"),
                    figure(first),
                    new Assessment.Key(Source.CONTEXT, "b"),
                    figure(second))));
    assertThat(factor.level()).isEqualTo(level);
  }

  @Test
  void comparedWithTheRegionOnlyIfThereIsARegion() {
    ProfileRule rule =
        rule(indicator("two_share", Source.RESULTS, Risk.HIGH, Compare.SAMPLE, "0.5", "0.75"));
    Map<String, Map<Assessment.Key, Figure>> figures = new HashMap<>();
    Assessment.Key key = new Assessment.Key(Source.RESULTS, "two_share");
    for (int school = 1; school <= 4; school++) {
      figures.put("s" + (5 - school), Map.of(key, figure(Integer.toString(school * 10))));
    }
    assertThat(assessed(rule, figures).level()).isEqualTo(Level.UNKNOWN);
    assertThat(assessed(rule, figures).reasons().get(0)).contains("известен у 4 школ, нужно 5");
    // When: 10, 20, 30, 40, 50; the school itself has 40, the upper quartile
    figures.put("s5", Map.of(key, figure("50")));
    ProfileState.Factor factor = assessed(rule, figures);
    assertThat(factor.level()).isEqualTo(Level.HIGH);
    assertThat(factor.reasons().get(0)).contains("по 5 школам региона");
  }

  @Test
  void quantilesAreThoseOfTypeSeven() {
    double[] sorted = {1, 2, 3, 4};
    assertThat(Assessment.quantile(sorted, new BigDecimal("0.25"))).isEqualByComparingTo("1.75");
    assertThat(Assessment.quantile(sorted, new BigDecimal("1"))).isEqualByComparingTo("4");
  }

  @Test
  void theBuiltInRuleHasTheThirteenFactorsAndSaysItIsNotOfficial() {
    ProfileRule rule = Rules.builtIn();
    assertThat(rule.factors())
        .extracting(ProfileRule.Factor::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(rule.note()).contains("предварительные");
  }

  @Test
  void boundsInTheWrongOrderAreNoRule() {
    assertThatThrownBy(
            () -> rule(indicator("a", Source.SCALE, Risk.HIGH, Compare.ABSOLUTE, "3", "2")))
        .hasMessageContaining("границы показателя a");
    assertThatThrownBy(
            () -> rule(indicator("a", Source.SCALE, Risk.HIGH, Compare.SAMPLE, "0.5", "75")))
        .hasMessageContaining("квантили");
  }
}
