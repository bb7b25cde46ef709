package ru.shnor.stack.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Waits until everything that was saved is on the broker and everything on the broker has had its
 * effect, by {@code GET /api/status} of the services. One such look is not enough: between the
 * question for what is unpublished and the question for what is unread a listener may save
 * something new. So two looks in a row must be quiet and show the same counters.
 */
public final class Quiet {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Api api;
  private final List<URI> services;
  private final Duration patience;

  /**
   * @param services who is asked; a chain is quiet only if all of its services are asked
   * @param patience how long nothing at all may change before it is given up
   */
  public Quiet(Api api, List<URI> services, Duration patience) {
    this.api = api;
    this.services = List.copyOf(services);
    this.patience = patience;
  }

  /** What one look shows: per topic and service how much was received. */
  private record Look(boolean quiet, List<Long> counters) {}

  /**
   * Returns when it is quiet.
   *
   * @throws NoAnswer in Russian, if nothing moves for the whole patience and it is not quiet yet
   */
  public void await() {
    Optional<Look> before = Optional.empty();
    long lastChange = System.nanoTime();
    while (true) {
      Look now = look();
      boolean same = before.filter(one -> one.counters().equals(now.counters())).isPresent();
      if (same && now.quiet() && before.filter(Look::quiet).isPresent()) {
        return;
      }
      if (!same) {
        lastChange = System.nanoTime();
      } else if (System.nanoTime() - lastChange > patience.toNanos()) {
        throw new NoAnswer(
            "Данные не дошли до аналитики: уже %d с ничего не меняется, а события ещё не обработаны"
                .formatted(patience.toSeconds()));
      }
      before = Optional.of(now);
      pause();
    }
  }

  private Look look() {
    boolean quiet = true;
    List<Long> counters = new ArrayList<>();
    for (URI service : services) {
      JsonNode status = api.read(service, "/api/status");
      long unpublished = status.path("unpublished").asLong(-1);
      quiet &= unpublished == 0;
      counters.add(unpublished);
      for (JsonNode topic : status.path("topics")) {
        quiet &= topic.path("lag").asLong(-1) == 0;
        counters.add(topic.path("received").asLong());
      }
    }
    return new Look(quiet, counters);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer("Прервано");
    }
  }
}
