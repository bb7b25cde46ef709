package ru.shnor.analytics.alert.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Finding;
import ru.shnor.analytics.alert.cause.Probe;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.alert.rule.RuleKind;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.SurveyState;

/** Every kind of rule, at its border. */
class EvaluationTest {

  private static final String DAY = "2026-04-10T04:00:00Z";

  private static AlertRule rule(RuleKind kind, Object... parameters) {
    AlertRule usual = AlertRule.usual(kind);
    Map<String, Integer> changed = new HashMap<>(usual.parameters());
    for (int i = 0; i < parameters.length; i += 2) {
      changed.put((String) parameters[i], (Integer) parameters[i + 1]);
    }
    return new AlertRule(kind.id(), 1, usual.severity(), true, changed, List.of());
  }

  private static Collection<Cause> found(Pictured picture, String at, AlertRule rule) {
    return new Evaluation().of(picture.at(at), List.of(rule)).causes().values();
  }

  @Test
  void aMeasureIsOverdueFromTheDayAfterTheLastInIrkutsk() {
    // Given
    Pictured picture = new Pictured().measure(false, "until", "2026-04-09", List.of(), List.of());
    AlertRule rule = rule(RuleKind.MEASURE_OVERDUE);
    // When
    Collection<Cause> lastEvening = found(picture, "2026-04-09T15:59:59Z", rule);
    Collection<Cause> dayAfter = found(picture, "2026-04-09T16:00:00Z", rule);
    // Then
    assertThat(lastEvening).isEmpty();
    assertThat(dayAfter).singleElement().extracting(Cause::municipalityId).isEqualTo("");
    assertThat(found(picture, DAY, rule(RuleKind.MEASURE_OVERDUE, "graceDays", 1))).isEmpty();
    assertThat(found(picture, "2030-01-01T00:00:00Z", rule)).isEmpty();
  }

  @Test
  void everyMunicipalityHasItsOwnOverdueMeasureAndReports() {
    // Given m1 is done, the report of m2 was corrected to «not yet», m3 has none
    Pictured picture =
        new Pictured()
            .school("s1", "m1")
            .school("s2", "m2")
            .school("s3", "m3")
            .measure(
                true,
                "until",
                "2026-04-01",
                List.of(
                    Pictured.report("r1", "m1", true, ""),
                    Pictured.report("r2", "m2", true, ""),
                    Pictured.report("r3", "m2", false, "r2")),
                List.of());
    // When
    Collection<Cause> causes = found(picture, DAY, rule(RuleKind.MEASURE_OVERDUE));
    // Then
    assertThat(causes).extracting(Cause::municipalityId).containsExactlyInAnyOrder("m2", "m3");
    assertThat(causes).extracting(Cause::id).doesNotHaveDuplicates();
  }

  @Test
  void whatIsMovedCancelledOrOnRequestIsNotOverdue() {
    // Given
    MeasureState.Change moved =
        new MeasureState.Change(
            2,
            MeasureState.What.MOVED,
            "1",
            "2026-04-01",
            "2026-05-01",
            "приказ",
            "2026-03-01T00:00:00Z",
            "x");
    MeasureState.Change cancelled =
        new MeasureState.Change(
            2, MeasureState.What.CANCELLED, "", "", "", "приказ", "2026-03-01T00:00:00Z", "x");
    AlertRule rule = rule(RuleKind.MEASURE_OVERDUE);
    // When
    List<Collection<Cause>> all =
        List.of(
            found(
                new Pictured().measure(false, "until", "2026-04-01", List.of(), List.of(moved)),
                DAY,
                rule),
            found(
                new Pictured().measure(false, "until", "2026-04-01", List.of(), List.of(cancelled)),
                DAY,
                rule),
            found(
                new Pictured().measure(false, "on_request", "2026-04-01", List.of(), List.of()),
                DAY,
                rule));
    // Then
    assertThat(all).allMatch(Collection::isEmpty);
  }

  @Test
  void aMunicipalityIsMissingOnlyFromACampaignThatMostHave() {
    // Given m3 and m4 have no results of 2026, where half of the four have
    Pictured picture = new Pictured();
    for (int i = 1; i <= 4; i++) {
      picture.school("s" + i, "m" + i).works("s" + i, "m" + i, 2025, 5, 15);
    }
    picture.works("s1", "m1", 2026, 5, 15).works("s2", "m2", 2026, 5, 15);
    // When
    Collection<Cause> half = found(picture, DAY, rule(RuleKind.MUNICIPALITY_MISSING));
    Collection<Cause> more =
        found(picture, DAY, rule(RuleKind.MUNICIPALITY_MISSING, "coveredPercent", 51));
    // Then two works of two municipalities
    assertThat(half).hasSize(4);
    assertThat(half)
        .extracting(Cause::municipalityId)
        .containsExactlyInAnyOrder("m3", "m3", "m4", "m4");
    assertThat(more).isEmpty();
  }

  @Test
  void aSurveySpeaksOnlyWhenClosed() {
    // Given 49 % answered
    Pictured open = new Pictured();
    open.surveys.add(survey(false, 0));
    Pictured closed = new Pictured();
    closed.surveys.add(survey(true, 49));
    Pictured enough = new Pictured();
    enough.surveys.add(survey(true, 50));
    // When
    AlertRule rule = rule(RuleKind.LOW_RESPONSE);
    // Then
    assertThat(found(open, DAY, rule)).isEmpty();
    assertThat(found(closed, DAY, rule)).hasSize(1);
    assertThat(found(enough, DAY, rule)).isEmpty();
    assertThat(found(closed, "2026-08-01T00:00:00Z", rule)).isEmpty();
  }

  private static SurveyState survey(boolean closed, int answered) {
    return new SurveyState(
        "8d1f",
        "Опрос",
        "TEACHERS",
        "mbi",
        1,
        "2026-03-01",
        "2026-03-31",
        closed,
        5,
        100,
        answered,
        List.of());
  }

  @Test
  void chanceAloneRaisesNoSharpDropAndARealOneIsFound() {
    // Given 200 schools with shares of «2» of their own and no change, drawn; one really falls
    long seed = 20261125;
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    Pictured picture = new Pictured();
    for (int i = 1; i <= 200; i++) {
      double share = 0.05 + 0.3 * random.nextDouble();
      String id = "s%03d".formatted(i);
      picture.school(id, "m1");
      for (int year = 2025; year <= 2026; year++) {
        int two = drawn(random, share, 60);
        picture.works(id, "m1", year, two, 60 - two);
      }
    }
    AlertRule rule = rule(RuleKind.SHARP_DROP);
    // When
    Collection<Cause> chance = found(picture, DAY, rule);
    picture.works("s100", "m1", 2025, 6, 54).works("s100", "m1", 2026, 40, 20);
    Collection<Cause> real = found(picture, DAY, rule);
    // Then a threshold of 2.5 % would have found about ten of 400
    assertThat(chance).isEmpty();
    assertThat(real).hasSize(2).allMatch(one -> one.schoolId().equals("s100"));
    assertThat(real).allMatch(one -> !one.summary().matches(".*\\d %.*"));
  }

  private static int drawn(SplittableRandom random, double share, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += random.nextDouble() < share ? 1 : 0;
    }
    return count;
  }

  @Test
  void aCandidateStandsOnNoListAndReachesTheThreshold() {
    // Given s1 has exactly 30 %, s2 less, s3 more but is listed
    Pictured picture = new Pictured().listed("s3", "m1", 2026);
    for (int i = 1; i <= 3; i++) {
      picture.school("s" + i, "m1").works("s" + i, "m1", 2025, 5, 15);
    }
    picture
        .works("s1", "m1", 2026, 6, 14)
        .works("s2", "m1", 2026, 5, 15)
        .works("s3", "m1", 2026, 15, 5);
    // When
    Collection<Cause> causes = found(picture, DAY, rule(RuleKind.NEW_CANDIDATE));
    // Then
    assertThat(causes).singleElement().extracting(Cause::schoolId).isEqualTo("s1");
  }

  @Test
  void aFindingIsToldWhenNoActAnswersItInTime() {
    // Given
    Pictured picture = new Pictured().school("s1", "m1");
    LocalDate since = LocalDate.parse("2026-03-11");
    picture.findings.add(new Finding("f1", "s1", 2025, "маркер", since, false));
    picture.findings.add(new Finding("f2", "s1", 2024, "маркер", since, true));
    AlertRule rule = rule(RuleKind.FINDING_UNCONTROLLED);
    // When
    Collection<Cause> early = found(picture, "2026-04-09T04:00:00Z", rule);
    Collection<Cause> late = found(picture, DAY, rule);
    // Then
    assertThat(early).isEmpty();
    assertThat(late).singleElement().extracting(Cause::subject).isEqualTo("f1");
  }

  @Test
  void onlyTheNewestYearsMissATarget() {
    // Given
    Pictured picture = new Pictured();
    picture.indicators.add(indicator(2024, 2025, "10.0000"));
    picture.indicators.add(indicator(2025, 2026, "60.0000"));
    // When
    Collection<Cause> none = found(picture, DAY, rule(RuleKind.INDICATOR_BELOW_TARGET));
    Collection<Cause> reached =
        found(picture, DAY, rule(RuleKind.INDICATOR_BELOW_TARGET, "SHNOR", 60));
    Collection<Cause> missed =
        found(picture, DAY, rule(RuleKind.INDICATOR_BELOW_TARGET, "SHNOR", 61));
    // Then
    assertThat(none).isEmpty();
    assertThat(reached).isEmpty();
    assertThat(missed).singleElement().extracting(Cause::subject).isEqualTo("SHNOR|2025|2026");
  }

  private static IndicatorState indicator(int base, int report, String share) {
    return new IndicatorState(
        IndicatorState.id(ListKind.SHNOR, base, report),
        "run",
        base,
        report,
        ListKind.SHNOR,
        "d",
        10,
        10,
        5,
        share,
        List.of());
  }

  @Test
  void aSilentBrokerIsACauseAndLeavesTopicsUnknown() {
    // Given
    Pictured picture = new Pictured();
    picture.probe =
        new Probe(
            true,
            Map.of("portal", "Сервис не отвечает."),
            List.of("topic schools is missing"),
            Map.of("analytics", Map.of("results", 1000L, "schools", 999L)),
            Map.of("results", 2L, "schools", 0L));
    List<AlertRule> rules = List.of(rule(RuleKind.UNHEALTHY), rule(RuleKind.DEAD_LETTERS));
    // When
    Evaluation.Found answering = new Evaluation().of(picture.at(DAY), rules);
    picture.probe = new Probe(false, Map.of(), List.of(), Map.of(), Map.of());
    Evaluation.Found silent = new Evaluation().of(picture.at(DAY), rules);
    // Then
    assertThat(answering.causes().values())
        .extracting(Cause::subject)
        .containsExactlyInAnyOrder(
            "service|portal", "topic|topic schools is missing", "lag|analytics|results", "results");
    assertThat(silent.causes().values()).extracting(Cause::subject).containsExactly("broker");
    assertThat(silent.tellsOf("unhealthy", "service|portal")).isTrue();
    assertThat(silent.tellsOf("unhealthy", "lag|analytics|results")).isFalse();
    assertThat(silent.tellsOf("dead-letters", "results")).isFalse();
  }

  @Test
  void aRuleIsSilentUntilItsTopicsAreRead() {
    // Given
    Pictured picture = new Pictured().measure(false, "until", "2026-04-01", List.of(), List.of());
    picture.read.remove("measures");
    // When
    Evaluation.Found found =
        new Evaluation().of(picture.at(DAY), List.of(rule(RuleKind.MEASURE_OVERDUE)));
    // Then
    assertThat(found.causes()).isEmpty();
    assertThat(found.silent()).containsExactly("measure-overdue");
  }

  @Test
  void aRuleThatBreaksIsNamedAndTakesNoOtherWithIt() {
    // Given a date nobody can read
    Pictured picture =
        new Pictured().school("s1", "m1").measure(false, "until", "soon", List.of(), List.of());
    picture.findings.add(
        new Finding("f1", "s1", 2025, "маркер", LocalDate.parse("2026-01-01"), false));
    // When
    Evaluation.Found found =
        new Evaluation()
            .of(
                picture.at(DAY),
                List.of(rule(RuleKind.MEASURE_OVERDUE), rule(RuleKind.FINDING_UNCONTROLLED)));
    // Then
    assertThat(found.failed()).containsOnlyKeys("measure-overdue");
    assertThat(found.tellsOf("measure-overdue", "any")).isFalse();
    assertThat(found.causes()).hasSize(1);
  }

  @Test
  void theIdOfACauseIsMadeOfRuleAndSubjectAlone() {
    // Given
    AlertRule rule = rule(RuleKind.UNHEALTHY);
    Cause one = Cause.ofRegion(rule, "broker", "заголовок", "слова", "/status");
    Cause other = Cause.ofRegion(rule, "broker", "другой", "иначе", "/").in("m1", "s1");
    // When
    String id = one.id();
    // Then
    assertThat(id).isEqualTo(other.id()).matches("a[0-9a-f]{20}");
    assertThat(Cause.ofRegion(rule, "broker2", "з", "с", "/").id()).isNotEqualTo(id);
  }
}
