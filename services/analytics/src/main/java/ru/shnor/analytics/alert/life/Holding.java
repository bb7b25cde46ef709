package ru.shnor.analytics.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How long something has been so. In memory only: after a restart the waiting begins again, and
 * nothing that was told is told twice.
 */
final class Holding {

  private record Since(boolean there, Instant at) {}

  private final Map<String, Since> since = new HashMap<>();

  /** Whether a cause has been there, or has been gone, for this long. */
  boolean held(String id, boolean there, Duration time, Instant now) {
    Since known = since.get(id);
    if (known == null || known.there() != there) {
      known = new Since(there, now);
      since.put(id, known);
    }
    return !now.isBefore(known.at().plus(time));
  }

  void forget(String id) {
    since.remove(id);
  }
}
