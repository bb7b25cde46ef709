package ru.shnor.stack.region;

/** How many pupils have each mark. */
public record Marks(int two, int three, int four, int five) {

  public static final Marks NONE = new Marks(0, 0, 0, 0);

  public Marks {
    if (two < 0 || three < 0 || four < 0 || five < 0) {
      throw new IllegalArgumentException("%d %d %d %d".formatted(two, three, four, five));
    }
  }

  public int n() {
    return two + three + four + five;
  }

  /** Together. */
  public Marks plus(Marks other) {
    return new Marks(two + other.two, three + other.three, four + other.four, five + other.five);
  }
}
