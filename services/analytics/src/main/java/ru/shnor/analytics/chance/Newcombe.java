package ru.shnor.analytics.chance;

/**
 * Interval of the difference of two independent shares at the level 0.95: Newcombe's hybrid score
 * interval (R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10), built from
 * Wilson's interval of each share. Its mean coverage is a little above the level.
 *
 * @param difference second share less the first, -1 to 1
 * @param low lower bound, -1 to 1
 * @param high upper bound, -1 to 1
 */
public record Newcombe(double difference, double low, double high) {

  /**
   * The interval of {@code second / ofSecond - first / ofFirst}.
   *
   * @throws IllegalArgumentException if a denominator is not positive or less than its numerator
   */
  public static Newcombe of(int first, int ofFirst, int second, int ofSecond) {
    Wilson before = Wilson.of(first, ofFirst);
    Wilson after = Wilson.of(second, ofSecond);
    double share = (double) first / ofFirst;
    double next = (double) second / ofSecond;
    double difference = next - share;
    return new Newcombe(
        difference,
        difference - StrictMath.hypot(next - after.low(), before.high() - share),
        difference + StrictMath.hypot(after.high() - next, share - before.low()));
  }
}
