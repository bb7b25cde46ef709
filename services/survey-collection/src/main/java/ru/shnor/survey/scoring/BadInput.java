package ru.shnor.survey.scoring;

/** A file that cannot be used; the message is Russian and says where, what and what to do. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }

  /** The Russian text for people. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
