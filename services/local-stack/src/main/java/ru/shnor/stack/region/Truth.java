package ru.shnor.stack.region;

import java.util.Locale;

/** What really happens in a school between the last two years; nobody but the generator knows. */
public enum Truth {
  /** Nothing. */
  STEADY,
  /** Pupils really know more in the last year. */
  IMPROVES,
  /** The base year was bad luck; the last year is as before it. */
  REBOUNDS,
  /** Pupils know what they knew, but scores below the border are lifted over it. */
  IMPLAUSIBLE,
  /** Pupils really know less in the last year. */
  DECLINES;

  /** Name in a file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
