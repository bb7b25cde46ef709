package ru.shnor.stack.delivery;

import java.util.Locale;

/** What a file turned out to be, by its content. */
public enum Kind {
  /** Register of schools. */
  REGISTER,
  /** Yearly list: ШНОР, ШНСУ or зона риска. */
  LIST,
  /** Rosobrnadzor's list of schools with signs of non-objective results. */
  SIGNS,
  /** Anything that is not for the register of the programme: results, or nobody's file. */
  UPLOAD;

  /** Name in a document. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
