package ru.shnor.kit.problem;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of a service as application/problem+json in Russian, without internals. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler(Refusal.class)
  ResponseEntity<ProblemDetail> refusal(Refusal refusal) {
    return answer(refusal.status(), refusal.code(), refusal.text());
  }

  @ExceptionHandler(MongoException.class)
  ResponseEntity<ProblemDetail> storeSilent(MongoException e) {
    log.atWarn().addKeyValue("cause", e.toString()).log("store does not answer");
    ProblemDetail problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "STORE_SILENT",
            "Хранилище данных сейчас не отвечает. Повторите запрос через несколько секунд.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(problem);
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<ProblemDetail> unforeseen(RuntimeException e) {
    log.error("unforeseen error", e);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "UNFORESEEN",
        "Непредвиденная ошибка сервиса. Она записана в журнал; повторите запрос позже или сообщите"
            + " администратору время и что вы делали.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "TOO_LARGE",
            "Файл больше допустимого размера. Разделите его на части или сохраните заново без"
                + " лишних листов.");
    return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body((Object) problem);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known =
        HttpStatus.resolve(status.value()) == null
            ? HttpStatus.INTERNAL_SERVER_ERROR
            : HttpStatus.valueOf(status.value());
    ProblemDetail problem = Problems.of(known, known.name(), Problems.words(known));
    return new ResponseEntity<>(problem, headers, status);
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String code, String detail) {
    return ResponseEntity.status(status).body(Problems.of(status, code, detail));
  }
}
