package ru.shnor.wire.event;

/** Numbers of participants who got each mark. */
public record Marks(int two, int three, int four, int five) {

  public Marks {
    if (two < 0 || three < 0 || four < 0 || five < 0) {
      throw new IllegalArgumentException(
          "negative count among %d, %d, %d, %d".formatted(two, three, four, five));
    }
  }
}
