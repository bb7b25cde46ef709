package ru.shnor.analytics.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import ru.shnor.analytics.candidate.SchoolLows.Cell;

/**
 * How likely a school is to be proposed when each of its procedures is low with a probability of
 * its own, independently. With probabilities 0 and 1 this is the rule itself; with those of a
 * repeated work it says how much of a membership is luck. Exact, nothing is drawn.
 */
final class Membership {

  private Membership() {}

  /** Probability of being proposed. */
  static double of(CandidateRule rule, SchoolLows school, ToDoubleFunction<Cell> low) {
    List<Cell> cells = school.cells().stream().filter(rule::counts).toList();
    return switch (rule.mode()) {
      case ANY -> atLeast(rule.procedures(), cells.stream().mapToDouble(low).toArray());
      case EACH_YEAR -> {
        double all = 1;
        for (int year : rule.window()) {
          all *=
              atLeast(
                  rule.procedures(),
                  cells.stream().filter(one -> one.year() == year).mapToDouble(low).toArray());
        }
        yield all;
      }
      case SAME_PROCEDURE -> atLeast(rule.procedures(), inEveryYear(rule, cells, low));
    };
  }

  private static double[] inEveryYear(
      CandidateRule rule, List<Cell> cells, ToDoubleFunction<Cell> low) {
    List<Double> each = new ArrayList<>();
    for (Cell last : cells) {
      if (last.year() == rule.year()) {
        double all = 1;
        for (int year : rule.window()) {
          all *=
              cells.stream()
                  .filter(one -> one.year() == year)
                  .filter(one -> one.subject() == last.subject() && one.grade() == last.grade())
                  .mapToDouble(low)
                  .findFirst()
                  .orElse(0);
        }
        each.add(all);
      }
    }
    return each.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Probability that at least so many of independent events happen. */
  static double atLeast(int needed, double[] events) {
    double[] exactly = new double[needed];
    exactly[0] = 1;
    double enough = 0;
    for (double event : events) {
      enough += exactly[needed - 1] * event;
      for (int count = needed - 1; count >= 0; count--) {
        double before = count == 0 ? 0 : exactly[count - 1] * event;
        exactly[count] = exactly[count] * (1 - event) + before;
      }
    }
    return enough;
  }

  /**
   * Probability that a procedure is low when as many pupils write again, each getting «2» with the
   * share that was seen, {@code (two + 1/2) / (n + 1)} so that nothing is certain.
   */
  static double again(CandidateRule rule, Cell cell) {
    double share = (cell.two() + 0.5) / (cell.n() + 1.0);
    double term = StrictMath.pow(1 - share, cell.n());
    double below = 0;
    for (int two = 0; two < rule.leastTwo(cell); two++) {
      below += term;
      term *= (cell.n() - two) / (two + 1.0) * share / (1 - share);
    }
    return Math.max(0, Math.min(1, 1 - below));
  }

  /** Probability that the school is proposed when the same pupils write again. */
  static double again(CandidateRule rule, SchoolLows school) {
    return of(rule, school, cell -> again(rule, cell));
  }
}
