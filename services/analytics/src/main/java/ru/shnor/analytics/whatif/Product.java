package ru.shnor.analytics.whatif;

/** Compares products of two whole numbers exactly, in 128 bits. */
final class Product {

  private Product() {}

  /** Sign of {@code a * b - c * d}. */
  static int compare(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }
}
