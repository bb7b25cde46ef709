package ru.shnor.kit.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What happened to the records of one topic. The law, asserted in tests: received = applied +
 * duplicate + stale + dead-lettered once the topic is drained.
 */
final class EventCounters {

  private final Counter received;
  private final Counter applied;
  private final Counter duplicate;
  private final Counter stale;
  private final Counter deadLettered;

  EventCounters(MeterRegistry meters, String topic) {
    received = meters.counter("shnor.events.received", "topic", topic);
    applied = meters.counter("shnor.events.applied", "topic", topic);
    duplicate = meters.counter("shnor.events.duplicate", "topic", topic);
    stale = meters.counter("shnor.events.stale", "topic", topic);
    deadLettered = meters.counter("shnor.events.dead.lettered", "topic", topic);
  }

  void received() {
    received.increment();
  }

  void applied(int count) {
    applied.increment(count);
  }

  void duplicate(int count) {
    duplicate.increment(count);
  }

  void stale(int count) {
    stale.increment(count);
  }

  void deadLettered(int count) {
    deadLettered.increment(count);
  }

  TopicStatus status(String topic, long lag) {
    return new TopicStatus(
        topic,
        (long) received.count(),
        (long) applied.count(),
        (long) duplicate.count(),
        (long) stale.count(),
        (long) deadLettered.count(),
        lag);
  }
}
