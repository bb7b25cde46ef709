package ru.shnor.wire;

/** The bytes are no event of the expected type; trying again cannot help. */
public final class MalformedEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedEvent(String message) {
    super(message);
  }

  public MalformedEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
