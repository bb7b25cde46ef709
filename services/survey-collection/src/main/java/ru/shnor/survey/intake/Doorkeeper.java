package ru.shnor.survey.intake;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import ru.shnor.survey.survey.SurveySettings;

/**
 * Limits what one address may do at the respondents' endpoints. An address is used for this alone:
 * it is neither stored nor logged.
 */
@Component
class Doorkeeper {

  private final RateLimit calls;
  private final RateLimit wrongTokens;

  Doorkeeper(SurveySettings settings) {
    this.calls = new RateLimit(settings.perAddress(), settings.addressesKept(), System::nanoTime);
    this.wrongTokens =
        new RateLimit(settings.wrongPerAddress(), settings.addressesKept(), System::nanoTime);
  }

  /** Lets a call in, or throws. */
  void call(String address) {
    waitFor(calls.take(address));
  }

  /** Counts a forged or expired token, or throws. */
  void wrongToken(String address) {
    waitFor(wrongTokens.take(address));
  }

  private static void waitFor(int seconds) {
    if (seconds > 0) {
      throw new TooMany(seconds);
    }
  }

  /** Too many calls. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int seconds;

    TooMany(int seconds) {
      super("too many calls of one address");
      this.seconds = seconds;
    }
  }

  /** 429 with the time to wait. */
  @RestControllerAdvice
  @Order(0)
  static final class Advice {

    @ExceptionHandler(TooMany.class)
    ResponseEntity<ProblemDetail> tooMany(TooMany e) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.TOO_MANY_REQUESTS,
              "Слишком много запросов с одного адреса. Ответ не потерян: повторите через %d с."
                  .formatted(e.seconds));
      problem.setTitle("Подождите");
      problem.setProperty("code", "TOO_MANY");
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, Integer.toString(e.seconds))
          .body(problem);
    }
  }
}
