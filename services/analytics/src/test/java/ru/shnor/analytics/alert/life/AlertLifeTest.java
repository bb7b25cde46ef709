package ru.shnor.analytics.alert.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.alert.rule.RuleKind;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.AlertState.Status;
import ru.shnor.wire.event.AlertState.Step;
import ru.shnor.wire.event.AlertState.What;

class AlertLifeTest {

  private static final Instant NOW = Instant.parse("2026-04-10T04:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Instant DAY_AFTER = NOW.plus(Duration.ofDays(1));
  private static final AlertLife.Actor SOMEBODY = new AlertLife.Actor("u1", "Иванова");
  private static final Cause CAUSE =
      Cause.ofRegion(
          AlertRule.usual(RuleKind.UNHEALTHY), "broker", "Брокер молчит", "слова", "/status");

  @Test
  void aCauseThatComesBackStartsAnEpisodeOfTheSameAlert() {
    // Given
    AlertState raised = AlertLife.raise(CAUSE, NOW);
    AlertState resolved = AlertLife.gone(raised, LATER, "причины больше нет").orElseThrow();
    // When
    AlertState again = AlertLife.seen(resolved, CAUSE, DAY_AFTER).orElseThrow();
    // Then
    assertThat(again.alertId()).isEqualTo(raised.alertId());
    assertThat(again.episode()).isEqualTo(2);
    assertThat(again.status()).isEqualTo(Status.RAISED);
    assertThat(again.startsAt()).isEqualTo(DAY_AFTER.toString());
    assertThat(again.endsAt()).isEmpty();
    assertThat(again.steps())
        .extracting(Step::what)
        .containsExactly(What.RAISED, What.RESOLVED, What.RAISED);
    assertThat(again.steps()).extracting(Step::number).containsExactly(1, 2, 3);
  }

  @Test
  void seeingTheSameAgainChangesNothing() {
    // Given
    AlertState raised = AlertLife.raise(CAUSE, NOW);
    // When
    var again = AlertLife.seen(raised, CAUSE, LATER);
    // Then
    assertThat(again).isEmpty();
    assertThat(AlertLife.seen(raised, CAUSE.withDetail("иначе"), LATER).orElseThrow().steps())
        .hasSize(1);
  }

  @Test
  void whoActsStandsInTheHistory() {
    // Given
    AlertState raised = AlertLife.raise(CAUSE, NOW);
    // When
    AlertState taken = AlertLife.acknowledge(raised, LATER, SOMEBODY, "смотрю").orElseThrow();
    // Then
    assertThat(taken.status()).isEqualTo(Status.ACKNOWLEDGED);
    assertThat(taken.steps().get(1))
        .isEqualTo(
            new Step(2, 1, What.ACKNOWLEDGED, false, LATER.toString(), "u1", "Иванова", "смотрю"));
    assertThat(AlertLife.acknowledge(taken, LATER, SOMEBODY, "")).isEmpty();
  }

  @Test
  void aSilenceHoldsOverEpisodesAndEndsByItself() {
    // Given
    AlertState silent =
        AlertLife.silence(AlertLife.raise(CAUSE, NOW), NOW, SOMEBODY, DAY_AFTER, "ремонт")
            .orElseThrow();
    AlertState gone = AlertLife.gone(silent, LATER, "").orElseThrow();
    // When
    AlertState again = AlertLife.seen(gone, CAUSE, LATER).orElseThrow();
    AlertState over = AlertLife.seen(again, CAUSE, DAY_AFTER).orElseThrow();
    // Then
    assertThat(again.status()).isEqualTo(Status.SILENCED);
    assertThat(again.steps().get(3).announced()).isFalse();
    assertThat(over.status()).isEqualTo(Status.RAISED);
    assertThat(over.steps().get(4).what()).isEqualTo(What.SILENCE_ENDED);
    assertThat(over.steps().get(4).announced()).isTrue();
    assertThat(over.silencedUntil()).isEmpty();
  }

  @Test
  void whoeverWasToldOfTheBeginningIsToldOfTheEndAndNobodyElse() {
    // Given
    AlertState told = AlertLife.raise(CAUSE, NOW);
    AlertState silentSecond =
        AlertLife.seen(
                AlertLife.gone(
                        AlertLife.silence(told, NOW, SOMEBODY, DAY_AFTER, "ремонт").orElseThrow(),
                        LATER,
                        "")
                    .orElseThrow(),
                CAUSE,
                LATER)
            .orElseThrow();
    // When
    AlertState first = AlertLife.gone(told, LATER, "").orElseThrow();
    AlertState second = AlertLife.gone(silentSecond, LATER, "").orElseThrow();
    // Then
    assertThat(first.steps().get(1).announced()).isTrue();
    assertThat(second.steps().get(second.steps().size() - 1).announced()).isFalse();
  }

  @Test
  void somebodyEndsASilenceEarly() {
    // Given
    AlertState silent =
        AlertLife.silence(AlertLife.raise(CAUSE, NOW), NOW, SOMEBODY, DAY_AFTER, "ремонт")
            .orElseThrow();
    // When
    AlertState over = AlertLife.endSilence(silent, LATER, SOMEBODY, "").orElseThrow();
    // Then
    assertThat(over.status()).isEqualTo(Status.RAISED);
    assertThat(AlertLife.endSilence(over, LATER, SOMEBODY, "")).isEmpty();
  }

  @Test
  void aCauseMustHoldBeforeItIsTold() {
    // Given
    Holding holding = new Holding();
    Duration hour = Duration.ofHours(1);
    // When
    boolean atOnce = holding.held("a", true, hour, NOW);
    boolean afterAnHour = holding.held("a", true, hour, LATER);
    boolean gone = holding.held("a", false, hour, LATER);
    // Then
    assertThat(atOnce).isFalse();
    assertThat(afterAnHour).isTrue();
    assertThat(gone).isFalse();
    assertThat(holding.held("a", true, hour, LATER)).isFalse();
  }
}
