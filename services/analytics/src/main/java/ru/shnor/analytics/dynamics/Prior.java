package ru.shnor.analytics.dynamics;

import java.util.List;

/**
 * How the true shares of the schools of a region are spread in one subject: a beta distribution for
 * each school, {@code Beta(s·m, s·(1-m))}, whose mean {@code m} has the logit of the region's share
 * over the school's grades plus {@code level}, and whose precision {@code s} is common.
 *
 * <p>Both are the maximum of the marginal (beta-binomial) likelihood of the base year over all
 * schools of the region, with a weak pull to what real counts gave, {@code ln s ~ N(ln 8, 1)} and
 * {@code level ~ N(0, 1)}: a region of hundreds of schools does not notice it, a region of five
 * does not run away to infinity.
 *
 * @param precision s, in marks: a school with that many marks is trusted by half
 * @param level how far the mean over schools lies from the mean over pupils, in logits
 */
public record Prior(double precision, double level) {

  /** Centre of the pull on the precision; the real counts of one region gave 7 to 12. */
  static final double USUAL_PRECISION = 8;

  private static final int MOST_STEPS = 60;
  private static final double SMALL_STEP = 1e-10;

  /** What the value may lose by rounding; near the maximum it is flat. */
  private static final double ROUNDING = 1e-9;

  public Prior {
    if (!(precision > 0) || Double.isInfinite(precision) || !Double.isFinite(level)) {
      throw new IllegalArgumentException("precision %s, level %s".formatted(precision, level));
    }
  }

  /**
   * Fits by Newton's method; a step that does not raise the likelihood is halved.
   *
   * @throws IllegalArgumentException without any unit
   */
  public static Prior fit(List<Unit> units) {
    if (units.isEmpty()) {
      throw new IllegalArgumentException("no schools");
    }
    Likelihood likelihood = new Likelihood(units);
    Likelihood.Point at = likelihood.at(StrictMath.log(USUAL_PRECISION), 0);
    for (int count = 0; count < MOST_STEPS; count++) {
      Likelihood.Step step = at.ascent();
      Likelihood.Point next = likelihood.after(at, step);
      while (!(next.value() >= at.value() - ROUNDING) && step.largest() > SMALL_STEP) {
        step = step.half();
        next = likelihood.after(at, step);
      }
      if (step.largest() <= SMALL_STEP) {
        break;
      }
      at = next;
    }
    return new Prior(StrictMath.exp(at.logPrecision()), at.level());
  }

  /** Mean true share of schools whose grades have this share in the region, 0 to 1. */
  public double mean(double mix) {
    return Logit.inverse(Logit.of(mix) + level);
  }

  /**
   * «Надёжность» λ = τ²/(τ² + σ²/n): the part of the variance between observed shares that is
   * between schools. For a beta prior it is n/(n + s).
   */
  public double reliability(int n) {
    return n / (n + precision);
  }

  /** What is believed of a school's true share after its base year. */
  Posterior posterior(Unit unit) {
    double mean = mean(unit.baseMix());
    return new Posterior(
        precision * mean + unit.base(), precision * (1 - mean) + unit.baseN() - unit.base());
  }
}
