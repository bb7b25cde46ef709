package ru.shnor.ingestion.row;

/** Numbers of participants by mark; their sum may miss the participants by one after rounding. */
public record MarkCounts(int two, int three, int four, int five) {

  static final MarkCounts NONE = new MarkCounts(0, 0, 0, 0);

  public MarkCounts {
    if (two < 0 || three < 0 || four < 0 || five < 0) {
      throw new IllegalArgumentException(
          "negative count among %d, %d, %d, %d".formatted(two, three, four, five));
    }
  }

  /** All of them. */
  public int sum() {
    return two + three + four + five;
  }
}
