package ru.shnor.registry.deadline;

import java.util.List;

/** What came out of reading a deadline. The text is always kept. */
public sealed interface Reading {

  /** The deadline as it was written. */
  String text();

  /**
   * Understood, perhaps with doubts a person must settle.
   *
   * @param doubts in Russian
   */
  record Understood(String text, Deadline deadline, List<String> doubts) implements Reading {
    public Understood {
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * Not understood; nothing is guessed.
   *
   * @param why in Russian, with what to do
   */
  record NotUnderstood(String text, String why) implements Reading {}
}
