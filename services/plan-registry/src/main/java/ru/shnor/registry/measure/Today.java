package ru.shnor.registry.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day in Irkutsk, and the instant. */
@Component
public class Today {

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  public LocalDate date() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  public Instant instant() {
    return clock.instant();
  }

  /** The last instant of a day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
  }
}
