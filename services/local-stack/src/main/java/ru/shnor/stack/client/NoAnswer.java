package ru.shnor.stack.client;

/** A service did not answer, or answered what makes going on impossible; the message is Russian. */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoAnswer(String message) {
    super(message);
  }

  NoAnswer(String message, Throwable cause) {
    super(message, cause);
  }
}
