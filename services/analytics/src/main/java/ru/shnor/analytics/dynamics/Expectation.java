package ru.shnor.analytics.dynamics;

import ru.shnor.analytics.chance.Newcombe;
import ru.shnor.analytics.indicator.Subject;

/**
 * One subject of a school beside what was to be expected without a change of its own. Shares are of
 * adverse marks, 0 to 1.
 *
 * @param reliability λ of the base year
 * @param trueBase mean of the posterior: the share of the base year without its luck
 * @param predictive law of the report year's count
 */
public record Expectation(
    Subject subject, Unit unit, double reliability, double trueBase, Predictive predictive) {

  /** What the report year shows of this subject. */
  public enum Sign {
    /** Improbably few adverse marks. */
    GROWTH,
    /** Improbably many. */
    DECLINE,
    /** Neither. */
    NONE
  }

  /** Expected share in the report year. */
  public double expected() {
    return predictive.meanShare();
  }

  /** P(at most as many adverse marks as there were). */
  public double tail() {
    return predictive.atMost(unit.report());
  }

  /** P(at least as many adverse marks as there were). */
  public double upperTail() {
    return predictive.atLeast(unit.report());
  }

  public Sign sign() {
    if (tail() <= Predictive.LEVEL) {
      return Sign.GROWTH;
    }
    return upperTail() <= Predictive.LEVEL ? Sign.DECLINE : Sign.NONE;
  }

  /** Whether not a single adverse mark would be improbable; else growth could never be seen. */
  public boolean growthVisible() {
    return predictive.atMost(0) <= Predictive.LEVEL;
  }

  /** Probability that growth is confirmed although nothing changed; at most 0.025. */
  public double falseGrowth() {
    return predictive.atMost(predictive.low() - 1);
  }

  /** Interval of the observed change of the share, report less base. */
  public Newcombe change() {
    return Newcombe.of(unit.base(), unit.baseN(), unit.report(), unit.reportN());
  }

  /** Deviation of the count from its expectation in standard deviations. */
  public double residual() {
    double deviation = predictive.deviation();
    return deviation == 0 ? 0 : (unit.report() - unit.reportN() * expected()) / deviation;
  }

  /** Fall of the share that is the luck of the base year passing. */
  public double rebound() {
    return unit.baseShare() - trueBase;
  }

  /** Fall of the share that the region's change explains. */
  public double calendar() {
    return trueBase - expected();
  }

  /** Fall of the share beyond expectation. */
  public double own() {
    return expected() - unit.reportShare();
  }
}
