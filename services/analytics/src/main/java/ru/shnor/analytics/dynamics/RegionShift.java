package ru.shnor.analytics.dynamics;

import java.util.Collection;
import java.util.List;

/**
 * How far the calendar moved everybody, in logits, on top of what the grades of a school moved by
 * themselves ({@link Unit#mixShift}).
 *
 * <p>It is the number that makes the schools outside the list come out, as a whole, at what was
 * observed there: {@code Σ n₁·E[logit⁻¹(logit p + mixShift + level)] = Σ k₁}, where p follows each
 * school's posterior after the base year. Schools outside the list, because the listed ones may
 * have changed by themselves; through their posteriors and not their raw shares, because a school
 * stays outside when its base year was lucky, and luck does not last. Given the base year the list
 * says nothing more, so the selection does not bias the shift.
 *
 * @param level logits
 * @param error standard error of the level: the larger of what the model gives and of what the
 *     schools' own deviations give
 * @param schools how many schools stood behind it
 */
record RegionShift(double level, double error, int schools) {

  private static final double FARTHEST = 12;
  private static final int STEPS = 60;

  /** A school outside the list with its posterior. */
  record Outside(Unit unit, Posterior posterior, Grid grid) {

    static Outside of(Unit unit, Prior prior) {
      Posterior posterior = prior.posterior(unit);
      return new Outside(unit, posterior, Grid.of(posterior, unit.reportN()));
    }

    private double factor(double level) {
      return StrictMath.exp(level + unit.mixShift());
    }

    private double expected(double level) {
      return unit.reportN() * grid.mean(factor(level));
    }

    private double slope(double level) {
      return unit.reportN() * grid.slope(factor(level));
    }

    /** Variance of the count: binomial and of the posterior, moved by the delta method. */
    private double variance(double level) {
      double mean = grid.mean(factor(level));
      double slope = grid.slope(factor(level));
      double n = unit.reportN();
      double logit = 1 / posterior.adverse() + 1 / posterior.other();
      return n * mean * (1 - mean) + n * (n - 1) * Math.min(slope * slope * logit, slope);
    }
  }

  /**
   * Finds the shift.
   *
   * @throws IllegalArgumentException without any school
   */
  static RegionShift of(Collection<Unit> outside, Prior prior) {
    if (outside.isEmpty()) {
      throw new IllegalArgumentException("no schools outside the list");
    }
    List<Outside> schools = outside.stream().map(unit -> Outside.of(unit, prior)).toList();
    double n = 0;
    double adverse = 0;
    for (Unit unit : outside) {
      n += unit.reportN();
      adverse += unit.report();
    }
    double wanted = (adverse + 0.5) * n / (n + 1);
    double low = -FARTHEST;
    double high = FARTHEST;
    double level = 0;
    for (int step = 0; step < STEPS; step++) {
      double over = -wanted;
      double slope = 0;
      for (Outside school : schools) {
        over += school.expected(level);
        slope += school.slope(level);
      }
      if (over > 0) {
        high = level;
      } else {
        low = level;
      }
      double newton = level - over / slope;
      double next = newton > low && newton < high ? newton : (low + high) / 2;
      if (Math.abs(next - level) < 1e-13) {
        break;
      }
      level = next;
    }
    return new RegionShift(level, error(schools, level), schools.size());
  }

  private static double error(List<Outside> schools, double level) {
    double slope = 0;
    double model = 0;
    double seen = 0;
    for (Outside school : schools) {
      double deviation = school.unit().report() - school.expected(level);
      slope += school.slope(level);
      model += school.variance(level);
      seen += deviation * deviation;
    }
    return StrictMath.sqrt(Math.max(model, seen)) / slope;
  }
}
