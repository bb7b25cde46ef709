package ru.shnor.registry.draft.layout;

/**
 * Something a person must decide.
 *
 * @param text Russian
 */
public record Question(Topic topic, String text) {

  /** What it is about. */
  public enum Topic {
    DEADLINE,
    TERRITORY,
    EXECUTOR,
    DUPLICATE,
    LAYOUT
  }
}
