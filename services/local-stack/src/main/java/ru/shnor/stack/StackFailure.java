package ru.shnor.stack;

/** The stack cannot start or go on; the message says in Russian why and what to do. */
public final class StackFailure extends RuntimeException {

  public StackFailure(String message) {
    super(message);
  }

  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
