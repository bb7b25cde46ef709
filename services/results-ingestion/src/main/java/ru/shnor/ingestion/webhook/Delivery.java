package ru.shnor.ingestion.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message to one webhook.
 *
 * @param nextAt when it is tried next
 */
record Delivery(
    String id,
    String webhookId,
    String uploadId,
    String body,
    State state,
    List<Attempt> attempts,
    Instant nextAt) {

  enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  /** A try and what came back: a status, or what went wrong. */
  record Attempt(Instant at, String outcome) {}

  Delivery {
    attempts = List.copyOf(attempts);
  }

  Delivery tried(Instant at, String outcome, boolean delivered, int most, Duration pause) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(new Attempt(at, outcome));
    State after = delivered ? State.DELIVERED : all.size() >= most ? State.GIVEN_UP : State.WAITING;
    Instant next = at.plus(pause.multipliedBy(1L << Math.min(20, all.size() - 1)));
    return new Delivery(id, webhookId, uploadId, body, after, all, next);
  }
}
