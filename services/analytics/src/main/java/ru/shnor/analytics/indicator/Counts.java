package ru.shnor.analytics.indicator;

/** How many works got each mark, 2 to 5. A sum over grades of a region fits easily. */
public record Counts(long two, long three, long four, long five) {

  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts {
    if (two < 0 || three < 0 || four < 0 || five < 0) {
      throw new IllegalArgumentException(
          "negative count among %d, %d, %d, %d".formatted(two, three, four, five));
    }
  }

  /** Works with a mark; this, not the declared number of participants, is the denominator. */
  public long n() {
    return two + three + four + five;
  }

  public Counts plus(Counts other) {
    return new Counts(two + other.two, three + other.three, four + other.four, five + other.five);
  }
}
