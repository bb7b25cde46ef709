package ru.shnor.survey.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many calls a minute for each caller: a bucket that fills evenly and holds one minute's worth.
 * Callers are remembered in memory only, the longest silent ones are forgotten.
 */
final class RateLimit {

  private static final double MINUTE = 60e9;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets;

  private record Bucket(double calls, long at) {}

  /**
   * @param nanos a clock that never goes back
   * @param most callers remembered
   */
  RateLimit(int perMinute, int most, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * Takes a call.
   *
   * @return seconds to wait, 0 if the call may go on
   */
  synchronized int take(String caller) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(caller, new Bucket(perMinute, now));
    double there = Math.min(perMinute, before.calls() + (now - before.at()) / MINUTE * perMinute);
    if (there >= 1) {
      buckets.put(caller, new Bucket(there - 1, now));
      return 0;
    }
    buckets.put(caller, new Bucket(there, now));
    return (int) Math.max(1, Math.ceil((1 - there) * 60 / perMinute));
  }
}
