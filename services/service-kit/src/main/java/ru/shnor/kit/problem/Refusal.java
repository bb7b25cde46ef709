package ru.shnor.kit.problem;

import org.springframework.http.HttpStatus;

/** A request that is answered with a problem; its message is Russian and is shown to people. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;

  private Refusal(HttpStatus status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** 404; also the answer for what is out of scope. */
  public static Refusal notFound(String message) {
    return new Refusal(HttpStatus.NOT_FOUND, "NOT_FOUND", message);
  }

  public static Refusal badRequest(String message) {
    return new Refusal(HttpStatus.BAD_REQUEST, "BAD_REQUEST", message);
  }

  public static Refusal conflict(String message) {
    return new Refusal(HttpStatus.CONFLICT, "CONFLICT", message);
  }

  /** 410: it was there and is over. */
  public static Refusal gone(String message) {
    return new Refusal(HttpStatus.GONE, "GONE", message);
  }

  /** 422 with a code of the service. */
  public static Refusal unprocessable(String code, String message) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, message);
  }

  /** 413. */
  public static Refusal tooLarge(String message) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", message);
  }

  /** 507: no room to keep what was sent. */
  public static Refusal noRoom(String message) {
    return new Refusal(HttpStatus.INSUFFICIENT_STORAGE, "NO_ROOM", message);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The Russian text for people. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
