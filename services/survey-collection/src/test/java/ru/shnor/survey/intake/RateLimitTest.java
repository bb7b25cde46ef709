package ru.shnor.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final RateLimit limit = new RateLimit(60, 3, nanos::get);

  @Test
  void letsAMinutesWorthInAtOnceAndThenOneASecond() {
    // When
    long let = IntStream.range(0, 100).filter(i -> limit.take("a") == 0).count();
    // Then
    assertThat(let).isEqualTo(60);
    assertThat(limit.take("a")).isEqualTo(1);
    nanos.addAndGet(1_000_000_000L);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isEqualTo(1);
    assertThat(limit.take("b")).isZero();
  }

  @Test
  void survivesAClockThatRunsOver() {
    IntStream.range(0, 60).forEach(i -> limit.take("a"));
    nanos.addAndGet(60_000_000_000L);
    assertThat(limit.take("a")).isZero();
  }

  @Test
  void forgetsWhoWasSilentLongest() {
    IntStream.range(0, 61).forEach(i -> limit.take("a"));
    limit.take("b");
    limit.take("c");
    limit.take("d");
    assertThat(limit.take("a")).isZero();
  }
}
