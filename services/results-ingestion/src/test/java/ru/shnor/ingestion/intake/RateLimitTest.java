package ru.shnor.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;

class RateLimitTest {

  /** A clock that goes when it is told to. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-25T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Hands clock = new Hands();
  private final RateLimit limit =
      new RateLimit(
          new IntakeSettings(6, Duration.ofHours(1), Duration.ofHours(1), 1, 1024), clock);

  private static Caller caller(String subject) {
    return new Caller(subject, "", Set.of(), new Scope.Region());
  }

  @Test
  void bucketFillsEvenlyAndEachSenderHasHisOwn() {
    for (int i = 0; i < 6; i++) {
      limit.take(caller("a"));
    }
    assertThatThrownBy(() -> limit.take(caller("a"))).isInstanceOf(RateLimit.Exceeded.class);
    limit.take(caller("b"));
    clock.now = clock.now.plusSeconds(9);
    assertThatThrownBy(() -> limit.take(caller("a"))).isInstanceOf(RateLimit.Exceeded.class);
    clock.now = clock.now.plusSeconds(1);
    limit.take(caller("a"));
  }

  @Test
  void answerSaysHowLongToWait() {
    for (int i = 0; i < 6; i++) {
      limit.take(caller("a"));
    }
    clock.now = clock.now.plusSeconds(4);
    var answer = new RateLimit.Advice().exceeded(exceeded());
    assertThat(answer.getStatusCode().value()).isEqualTo(429);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("6");
  }

  private RateLimit.Exceeded exceeded() {
    try {
      limit.take(caller("a"));
    } catch (RateLimit.Exceeded e) {
      return e;
    }
    throw new AssertionError("not exceeded");
  }
}
