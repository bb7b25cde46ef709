package ru.shnor.analytics.alert.channel;

/** The receiver has not taken it; the message is for people and holds no secret. */
public final class ChannelFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ChannelFailure(String message) {
    super(message);
  }

  public ChannelFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** In Russian. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
