package ru.shnor.analytics.alert.channel;

import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.AlertState.What;

/**
 * One step of an alert to be told.
 *
 * @param deliveryId the same however often it is sent, so that a receiver can tell a repetition
 */
public record Message(String deliveryId, AlertState alert, AlertState.Step step) {

  /** Whether the cause is gone with this step. */
  public boolean resolved() {
    return step.what() == What.RESOLVED;
  }

  /** When the episode of this step began, ISO 8601. */
  String startsAt() {
    return alert.steps().stream()
        .filter(one -> one.episode() == step.episode() && one.what() == What.RAISED)
        .findFirst()
        .map(AlertState.Step::at)
        .orElse(step.at());
  }
}
