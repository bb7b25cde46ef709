package ru.shnor.registry.deadline;

import java.time.LocalDate;

/**
 * One time a measure is due: any day from the first to the last, overdue after it.
 *
 * @param territory as written in the deadline; empty if it holds everywhere
 */
public record Occurrence(LocalDate from, LocalDate to, String territory) {

  public Occurrence {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("from %s to %s".formatted(from, to));
    }
  }
}
