package ru.shnor.analytics.alert.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.AlertState.Status;
import ru.shnor.wire.event.AlertState.Step;
import ru.shnor.wire.event.AlertState.What;

/**
 * What may happen to an alert. Every method gives the next state; empty means that nothing happens.
 *
 * <pre>
 * raised ── acknowledged ── resolved ── raised (next episode)
 *    └──────── silenced ──── raised (silence over) | resolved
 * </pre>
 */
final class AlertLife {

  /** Who does something. */
  record Actor(String subject, String name) {

    static final Actor SYSTEM = new Actor("", "");
  }

  private AlertLife() {}

  /** A cause that had no alert yet. */
  static AlertState raise(Cause cause, Instant at) {
    Step first = new Step(1, 1, What.RAISED, true, at.toString(), "", "", "");
    return state(cause, Status.RAISED, 1, at.toString(), "", "", List.of(first));
  }

  /** The cause is there. */
  static Optional<AlertState> seen(AlertState alert, Cause cause, Instant at) {
    if (alert.status() == Status.RESOLVED) {
      return Optional.of(again(alert, cause, at));
    }
    if (alert.status() == Status.SILENCED && !silent(alert, at)) {
      return Optional.of(
          state(
              cause,
              Status.RAISED,
              alert.episode(),
              alert.startsAt(),
              "",
              "",
              step(alert, alert.episode(), What.SILENCE_ENDED, true, at, Actor.SYSTEM, "")));
    }
    AlertState same =
        state(
            cause,
            alert.status(),
            alert.episode(),
            alert.startsAt(),
            alert.endsAt(),
            alert.silencedUntil(),
            alert.steps());
    return same.equals(alert) ? Optional.empty() : Optional.of(same);
  }

  /** The cause is gone. */
  static Optional<AlertState> gone(AlertState alert, Instant at, String reason) {
    if (alert.status() == Status.RESOLVED) {
      return Optional.empty();
    }
    // whoever was told that it began is told that it ended
    boolean told =
        alert.steps().stream().anyMatch(one -> one.episode() == alert.episode() && one.announced());
    return Optional.of(
        with(
            alert,
            Status.RESOLVED,
            at.toString(),
            alert.silencedUntil(),
            step(alert, alert.episode(), What.RESOLVED, told, at, Actor.SYSTEM, reason)));
  }

  /** Somebody takes it up. */
  static Optional<AlertState> acknowledge(
      AlertState alert, Instant at, Actor actor, String reason) {
    if (alert.status() != Status.RAISED) {
      return Optional.empty();
    }
    return Optional.of(
        with(
            alert,
            Status.ACKNOWLEDGED,
            "",
            "",
            step(alert, alert.episode(), What.ACKNOWLEDGED, false, at, actor, reason)));
  }

  /** Nobody is to be told of it until an instant; it holds over the episodes. */
  static Optional<AlertState> silence(
      AlertState alert, Instant at, Actor actor, Instant until, String reason) {
    if (alert.status() == Status.RESOLVED) {
      return Optional.empty();
    }
    return Optional.of(
        with(
            alert,
            Status.SILENCED,
            "",
            until.toString(),
            step(alert, alert.episode(), What.SILENCED, false, at, actor, reason)));
  }

  /** Somebody ends the silence before its time. */
  static Optional<AlertState> endSilence(AlertState alert, Instant at, Actor actor, String reason) {
    if (alert.status() != Status.SILENCED) {
      return Optional.empty();
    }
    return Optional.of(
        with(
            alert,
            Status.RAISED,
            "",
            "",
            step(alert, alert.episode(), What.SILENCE_ENDED, true, at, actor, reason)));
  }

  private static AlertState again(AlertState alert, Cause cause, Instant at) {
    int episode = alert.episode() + 1;
    boolean silent = silent(alert, at);
    return state(
        cause,
        silent ? Status.SILENCED : Status.RAISED,
        episode,
        at.toString(),
        "",
        silent ? alert.silencedUntil() : "",
        step(alert, episode, What.RAISED, !silent, at, Actor.SYSTEM, ""));
  }

  private static boolean silent(AlertState alert, Instant at) {
    return !alert.silencedUntil().isEmpty() && at.isBefore(Instant.parse(alert.silencedUntil()));
  }

  private static List<Step> step(
      AlertState alert,
      int episode,
      What what,
      boolean announced,
      Instant at,
      Actor actor,
      String reason) {
    List<Step> steps = new ArrayList<>(alert.steps());
    steps.add(
        new Step(
            steps.size() + 1,
            episode,
            what,
            announced,
            at.toString(),
            actor.subject(),
            actor.name(),
            reason));
    return steps;
  }

  private static AlertState with(
      AlertState alert, Status status, String endsAt, String silencedUntil, List<Step> steps) {
    return new AlertState(
        alert.alertId(),
        alert.ruleId(),
        alert.kind(),
        alert.severity(),
        alert.subject(),
        alert.title(),
        alert.summary(),
        alert.detail(),
        alert.municipalityId(),
        alert.schoolId(),
        alert.link(),
        status,
        alert.episode(),
        alert.startsAt(),
        endsAt,
        silencedUntil,
        steps);
  }

  private static AlertState state(
      Cause cause,
      Status status,
      int episode,
      String startsAt,
      String endsAt,
      String silencedUntil,
      List<Step> steps) {
    return new AlertState(
        cause.id(),
        cause.ruleId(),
        cause.kind(),
        cause.severity(),
        cause.subject(),
        cause.title(),
        cause.summary(),
        cause.detail(),
        cause.municipalityId(),
        cause.schoolId(),
        cause.link(),
        status,
        episode,
        startsAt,
        endsAt,
        silencedUntil,
        steps);
  }
}
