package ru.shnor.analytics.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;

/** Everything known at a past moment; the last moments asked for are kept. */
@Component
public class PastStates {

  private static final int MOST_KEPT = 4;

  /** Younger moments are not kept: a change stamped before may still be on its way to the store. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Irkutsk"));

  private final RegionCopy copy;
  private final History history;
  private final Clock clock;
  private final Map<Instant, Snapshot> kept = new LinkedHashMap<>();
  private final AtomicLong versions = new AtomicLong();

  PastStates(RegionCopy copy, History history, Clock clock) {
    this.copy = copy;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What was known at the end of this instant.
   *
   * @throws Refusal 400 for a moment to come, 404 for one before the remembering began
   */
  public Snapshot at(Instant moment) {
    copy.snapshot();
    if (moment.isAfter(clock.instant())) {
      throw Refusal.badRequest("Этот момент ещё не наступил");
    }
    Instant beginning =
        history.beginning().orElseThrow(() -> Refusal.notFound("История данных ещё не ведётся"));
    if (moment.isBefore(beginning)) {
      throw Refusal.notFound(
          "История данных ведётся с %s (время Иркутска); что было известно раньше, сказать нельзя"
              .formatted(SHOWN.format(beginning)));
    }
    synchronized (kept) {
      Snapshot known = kept.get(moment);
      if (known != null) {
        return known;
      }
    }
    Snapshot snapshot = read(moment);
    if (moment.isBefore(clock.instant().minus(SETTLED))) {
      synchronized (kept) {
        kept.put(moment, snapshot);
        while (kept.size() > MOST_KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
    }
    return snapshot;
  }

  /** Versions below zero: the newest data count theirs from one on. */
  private Snapshot read(Instant moment) {
    Collection<Remembered> known = history.knownAt(moment).values();
    return new Snapshot(
        versions.decrementAndGet(),
        History.states(known, Topic.SCHOOLS, SchoolState.class),
        History.states(known, Topic.ENROLMENTS, EnrolmentState.class),
        History.states(known, Topic.RESULTS, SchoolResultsState.class),
        History.states(known, Topic.OBJECTIVITY, ObjectivityState.class));
  }
}
