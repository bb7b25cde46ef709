package ru.shnor.analytics.honest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.dynamics.Predictive;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.analytics.indicator.Fraction;

/**
 * Draws the report year of each evaluable school as if no school had changed by itself, and lets
 * the formal definition judge. The two subjects of a school are drawn together: their deviations
 * are correlated as in the schools outside the list, for the same pupils write both works.
 */
final class NoOwnChange {

  static final int SIMULATIONS = 1000;

  /**
   * A subject of a school.
   *
   * @param positiveUpTo most adverse marks that the definition still calls positive; -1 if none
   */
  record Drawn(Predictive predictive, int positiveUpTo) {

    /**
     * Finds the last positive count: {@code base/baseN - k/reportN > others}, or no adverse mark in
     * both years where the definition says so.
     *
     * @param others fall of the share outside the list that is taken off; zero for raw definitions
     */
    static Drawn of(Expectation one, Fraction others, boolean zeroIsPositive) {
      var unit = one.unit();
      Fraction limit = Fraction.of(unit.base(), unit.baseN()).minus(others);
      BigInteger scaled = limit.numerator().multiply(BigInteger.valueOf(unit.reportN()));
      BigInteger[] whole = scaled.divideAndRemainder(limit.denominator());
      BigInteger ceiling = whole[1].signum() > 0 ? whole[0].add(BigInteger.ONE) : whole[0];
      int upTo =
          ceiling
              .subtract(BigInteger.ONE)
              .max(BigInteger.valueOf(-1))
              .min(BigInteger.valueOf(unit.reportN()))
              .intValueExact();
      return new Drawn(
          one.predictive(), zeroIsPositive && unit.base() == 0 ? Math.max(0, upTo) : upTo);
    }

    boolean positive(double place) {
      return predictive.quantile(place) <= positiveUpTo;
    }
  }

  private NoOwnChange() {}

  /** Mean share of formally positive schools in percent, four decimals. */
  static Optional<String> formalPercent(
      List<List<Drawn>> schools, Subjects subjects, double correlation, long seed) {
    if (schools.isEmpty()) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] places = new double[2];
    long positive = 0;
    for (int time = 0; time < SIMULATIONS; time++) {
      for (List<Drawn> school : schools) {
        Normal.pair(random, correlation, places);
        boolean first = school.get(0).positive(places[0]);
        boolean second = school.get(1).positive(places[1]);
        if (subjects == Subjects.BOTH ? first && second : first || second) {
          positive++;
        }
      }
    }
    return Optional.of(Fraction.of(positive, (long) SIMULATIONS * schools.size()).percent(4));
  }

  /** Mean probability of confirmed growth, in percent with four decimals. */
  static Optional<String> confirmedPercent(List<SchoolStanding> schools, Subjects subjects) {
    if (schools.isEmpty()) {
      return Optional.empty();
    }
    double sum = 0;
    for (SchoolStanding school : schools) {
      double first = school.subjects().get(0).falseGrowth();
      double second = school.subjects().get(1).falseGrowth();
      sum += subjects == Subjects.BOTH ? first * second : first + second - first * second;
    }
    return Optional.of(Percent.of(sum / schools.size()));
  }

  /** Correlation of the deviations of two subjects; 0 with fewer than three schools. */
  static double correlation(Collection<List<Expectation>> schools) {
    List<double[]> pairs = new ArrayList<>();
    for (List<Expectation> school : schools) {
      pairs.add(new double[] {school.get(0).residual(), school.get(1).residual()});
    }
    if (pairs.size() < 3) {
      return 0;
    }
    double first = pairs.stream().mapToDouble(one -> one[0]).sum() / pairs.size();
    double second = pairs.stream().mapToDouble(one -> one[1]).sum() / pairs.size();
    double both = 0;
    double ones = 0;
    double twos = 0;
    for (double[] pair : pairs) {
      both += (pair[0] - first) * (pair[1] - second);
      ones += (pair[0] - first) * (pair[0] - first);
      twos += (pair[1] - second) * (pair[1] - second);
    }
    return ones == 0 || twos == 0 ? 0 : both / StrictMath.sqrt(ones * twos);
  }
}
