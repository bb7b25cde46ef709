package ru.shnor.survey.expression;

/** A condition that cannot be read; the message is Russian and says at which character. */
public final class BadCondition extends Exception {

  private static final long serialVersionUID = 1L;

  public BadCondition(String message) {
    super(message);
  }

  /** The Russian text for people. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
