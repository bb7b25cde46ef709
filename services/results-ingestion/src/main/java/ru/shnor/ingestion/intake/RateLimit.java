package ru.shnor.ingestion.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import ru.shnor.kit.access.Caller;

/**
 * How many files a sender may hand in: a bucket that fills evenly. Each process counts for itself.
 */
@Component
class RateLimit {

  private static final int MOST_SENDERS = 10_000;
  private static final long ONE = 1000;

  /** The sender has to wait. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    Exceeded(long seconds) {
      super("wait %d s".formatted(seconds));
      this.seconds = seconds;
    }
  }

  /** Says so in Russian, with the time. */
  @RestControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class Advice {
    @ExceptionHandler(Exceeded.class)
    ResponseEntity<ProblemDetail> exceeded(Exceeded e) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.TOO_MANY_REQUESTS,
              "Слишком много файлов подряд. Повторите через %d с.".formatted(e.seconds));
      problem.setTitle("Слишком часто");
      problem.setProperty("code", "TOO_MANY");
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds))
          .body(problem);
    }
  }

  /** What is left, in thousandths of a file. */
  private record Bucket(long left, Instant at) {}

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final IntakeSettings settings;
  private final Clock clock;

  RateLimit(IntakeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Counts one file.
   *
   * @throws Exceeded if the sender has to wait
   */
  synchronized void take(Caller caller) {
    if (buckets.size() > MOST_SENDERS) {
      buckets.clear();
    }
    Instant now = clock.instant();
    long full = settings.perMinute() * ONE;
    Bucket before = buckets.getOrDefault(caller.subject(), new Bucket(full, now));
    long left = Math.min(full, before.left() + filled(before.at(), now));
    boolean enough = left >= ONE;
    buckets.put(caller.subject(), new Bucket(enough ? left - ONE : left, now));
    if (!enough) {
      long millis = (ONE - left) * 60 / settings.perMinute();
      throw new Exceeded(Math.max(1, (millis + 999) / 1000));
    }
  }

  private long filled(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis()) * settings.perMinute() / 60;
  }
}
