package ru.shnor.registry.draft.layout;

/** A long text as a question quotes it. */
public final class Shortened {

  private static final int MOST = 80;

  private Shortened() {}

  public static String of(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST).strip() + "…";
  }
}
