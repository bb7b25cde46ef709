package ru.shnor.registry.table;

import java.util.List;

/** What came out of looking for a form in a file. */
public sealed interface Reading {

  /**
   * The form was found.
   *
   * @param skipped names of sheets without its header, or hidden
   */
  record Lines(List<Line> lines, List<String> skipped) implements Reading {
    public Lines {
      lines = List.copyOf(lines);
      skipped = List.copyOf(skipped);
    }
  }

  /** The form was not found; the message is Russian and says what to do. */
  record Unrecognised(String message) implements Reading {}
}
