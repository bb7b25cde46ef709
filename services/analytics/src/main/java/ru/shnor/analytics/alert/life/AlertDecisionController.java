package ru.shnor.analytics.alert.life;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertState;

/** People take an alert up, silence it, or end its silence. */
@RestController
class AlertDecisionController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_REASON = 500;
  private static final String TOO_LATE =
      "Оповещение тем временем изменилось. Откройте его снова и повторите действие.";

  private final Alerts alerts;
  private final Clock clock;

  AlertDecisionController(Alerts alerts, Clock clock) {
    this.alerts = alerts;
    this.clock = clock;
  }

  /** Body of an acknowledgement or of an end of silence; the reason may be empty. */
  record Acknowledgement(long revision, @JsonSetter(nulls = Nulls.AS_EMPTY) String reason) {}

  /**
   * Body of a silence.
   *
   * @param until last day in Irkutsk, ISO 8601
   */
  record Silence(
      long revision,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String until,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String reason) {}

  /** What came of it. */
  record Decided(String alertId, long revision, AlertState.Status status) {}

  @PostMapping("/api/alerts/{id}/acknowledgement")
  Decided acknowledge(@PathVariable String id, @RequestBody Acknowledgement wish, Caller caller) {
    return decide(
        id,
        wish.revision(),
        caller,
        (alert, actor) ->
            AlertLife.acknowledge(alert, clock.instant(), actor, reason(wish.reason(), false)));
  }

  @PostMapping("/api/alerts/{id}/silence")
  Decided silence(@PathVariable String id, @RequestBody Silence wish, Caller caller) {
    Instant now = clock.instant();
    Instant until = endOf(wish.until());
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Refusal.badRequest("Срок заглушения — от сегодняшнего дня до года вперёд");
    }
    String reason = reason(wish.reason(), true);
    return decide(
        id,
        wish.revision(),
        caller,
        (alert, actor) -> AlertLife.silence(alert, now, actor, until, reason));
  }

  @PostMapping("/api/alerts/{id}/silence-end")
  Decided endSilence(@PathVariable String id, @RequestBody Acknowledgement wish, Caller caller) {
    return decide(
        id,
        wish.revision(),
        caller,
        (alert, actor) ->
            AlertLife.endSilence(alert, clock.instant(), actor, reason(wish.reason(), false)));
  }

  private Decided decide(
      String id,
      long revision,
      Caller caller,
      BiFunction<AlertState, AlertLife.Actor, Optional<AlertState>> decision) {
    Stored<AlertState> alert =
        alerts
            .find(id, caller.scope())
            .orElseThrow(() -> Refusal.notFound(AlertController.UNKNOWN));
    if (alert.revision() != revision) {
      throw Refusal.conflict(TOO_LATE);
    }
    AlertState next =
        decision
            .apply(alert.body(), new AlertLife.Actor(caller.subject(), caller.name()))
            .orElseThrow(() -> Refusal.conflict("В этом состоянии оповещения это невозможно."));
    if (!alerts.save(List.of(new Change<>(id, revision, next))).isEmpty()) {
      throw Refusal.conflict(TOO_LATE);
    }
    return new Decided(id, revision + 1, next.status());
  }

  private static Instant endOf(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("Укажите день, до которого заглушить: ГГГГ-ММ-ДД");
    }
  }

  private static String reason(String text, boolean needed) {
    if (text.length() > LONGEST_REASON || (needed && text.isBlank())) {
      throw Refusal.badRequest("Укажите причину, не длиннее %d знаков".formatted(LONGEST_REASON));
    }
    return text.strip();
  }
}
