package ru.shnor.analytics.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact rational number; what decides is never rounded. The denominator is positive. */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  public Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("%s / %s".formatted(numerator, denominator));
    }
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public Fraction minus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Fraction other) {
    return minus(other).signum();
  }

  /** Decimal text, half away from zero. */
  public String decimal(int digits) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** The hundredfold as decimal text, for shares. */
  public String percent(int digits) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(100)), denominator).decimal(digits);
  }
}
