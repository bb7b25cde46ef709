package ru.shnor.analytics.dynamics;

import java.util.List;

/**
 * The logarithm of the marginal likelihood of {@link Prior} with its derivatives. The gamma
 * functions of the beta-binomial law are products over whole numbers here, so that logarithms and
 * derivatives are plain sums: {@code ln Γ(a+k)/Γ(a) = Σ_{j<k} ln(a+j)}.
 */
final class Likelihood {

  private static final double BIG = 1e200;

  private final List<Unit> units;
  private final int largest;

  Likelihood(List<Unit> units) {
    this.units = List.copyOf(units);
    this.largest = units.stream().mapToInt(Unit::baseN).max().orElse(0);
  }

  /** A step in ln s and level. */
  record Step(double size, double level) {

    Step half() {
      return new Step(size / 2, level / 2);
    }

    double largest() {
      return Math.max(Math.abs(size), Math.abs(level));
    }
  }

  /**
   * The likelihood at a point: its logarithm up to a constant, with the pull of the prior, and the
   * derivatives of that by ln s ({@code Size}) and level.
   */
  record Point(
      double logPrecision,
      double level,
      double value,
      double bySize,
      double byLevel,
      double bySizeSize,
      double bySizeLevel,
      double byLevelLevel) {

    /** Newton's step; where the surface is not concave, a short step uphill. */
    Step ascent() {
      double determinant = bySizeSize * byLevelLevel - bySizeLevel * bySizeLevel;
      if (bySizeSize < 0 && determinant > 0) {
        return new Step(
            bounded((bySizeLevel * byLevel - byLevelLevel * bySize) / determinant),
            bounded((bySizeLevel * bySize - bySizeSize * byLevel) / determinant));
      }
      return new Step(bounded(bySize), bounded(byLevel));
    }

    private static double bounded(double step) {
      return Math.max(-1, Math.min(1, step));
    }
  }

  Point after(Point point, Step step) {
    return at(point.logPrecision() + step.size(), point.level() + step.level());
  }

  Point at(double logPrecision, double level) {
    double s = StrictMath.exp(logPrecision);
    Sums sums = new Sums(s, Rising.table(s, largest));
    for (Unit unit : units) {
      sums.add(unit, Logit.inverse(Logit.of(unit.baseMix()) + level));
    }
    double away = logPrecision - StrictMath.log(Prior.USUAL_PRECISION);
    return new Point(
        logPrecision,
        level,
        sums.value - away * away / 2 - level * level / 2,
        sums.bySize - away,
        sums.byLevel - level,
        sums.bySizeSize - 1,
        sums.bySizeLevel,
        sums.byLevelLevel - 1);
  }

  /** Running sums over the schools. */
  private static final class Sums {

    private final double s;
    private final Rising[] byN;
    private double value;
    private double bySize;
    private double byLevel;
    private double bySizeSize;
    private double bySizeLevel;
    private double byLevelLevel;

    Sums(double s, Rising[] byN) {
      this.s = s;
      this.byN = byN;
    }

    void add(Unit unit, double mean) {
      double a = s * mean;
      double b = s - a;
      Rising up = Rising.of(a, unit.base());
      Rising down = Rising.of(b, unit.baseN() - unit.base());
      Rising all = byN[unit.baseN()];
      value += up.log + down.log - all.log;
      double q = a * (1 - mean);
      bySize += a * up.first + b * down.first - s * all.first;
      byLevel += q * (up.first - down.first);
      bySizeSize +=
          a * up.first
              + b * down.first
              - s * all.first
              - a * a * up.second
              - b * b * down.second
              + s * s * all.second;
      bySizeLevel += q * (up.first - down.first) - a * q * up.second + b * q * down.second;
      byLevelLevel +=
          -q * q * (up.second + down.second) + q * (1 - 2 * mean) * (up.first - down.first);
    }
  }

  /**
   * The rising factorial {@code x (x+1) … (x+n-1)}: its logarithm, the derivative of that by x, and
   * minus the second derivative.
   */
  private record Rising(double log, double first, double second) {

    static Rising of(double x, int n) {
      double log = 0;
      double product = 1;
      double first = 0;
      double second = 0;
      for (int j = 0; j < n; j++) {
        double factor = x + j;
        double inverse = 1 / factor;
        first += inverse;
        second += inverse * inverse;
        product *= factor;
        if (product > BIG) {
          log += StrictMath.log(product);
          product = 1;
        }
      }
      return new Rising(log + StrictMath.log(product), first, second);
    }

    /** Rising factorials of one x for n from 0 to {@code most}. */
    static Rising[] table(double x, int most) {
      Rising[] table = new Rising[most + 1];
      table[0] = new Rising(0, 0, 0);
      for (int n = 1; n <= most; n++) {
        double factor = x + n - 1;
        Rising before = table[n - 1];
        table[n] =
            new Rising(
                before.log + StrictMath.log(factor),
                before.first + 1 / factor,
                before.second + 1 / (factor * factor));
      }
      return table;
    }
  }
}
