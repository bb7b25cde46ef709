package ru.shnor.analytics.honest;

import java.util.Collection;
import java.util.List;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.indicator.Fraction;

/**
 * Tells the formal value apart, twice, and both sums are exact.
 *
 * <p>By schools: {@code positive = calendar + rebound + confirmed}, see {@link Explained}; divided
 * by the evaluable schools these are percentage points of the formal share.
 *
 * <p>By points: the mean fall of the share of adverse marks over evaluable schools and subjects,
 * each with equal weight, is {@code (base - p₀) + (p₀ - p₁) + (p₁ - report) = rebound + calendar +
 * own}, where p₀ is the posterior mean after the base year and p₁ the expected share of the report
 * year.
 *
 * @param calendar schools that the region's change explains
 * @param rebound schools that are not told from luck and its passing
 * @param confirmed schools with confirmed growth
 * @param evaluable schools that the definition can judge
 * @param fall mean fall of the share of adverse marks, in shares of 1
 */
public record Decomposition(int calendar, int rebound, int confirmed, int evaluable, Points fall) {

  /** Parts of the mean fall, in shares of 1; more than zero is better. */
  public record Points(double all, double rebound, double calendar, double own) {

    static Points of(Collection<Expectation> expectations) {
      double all = 0;
      double rebound = 0;
      double calendar = 0;
      double own = 0;
      for (Expectation one : expectations) {
        all += one.unit().baseShare() - one.unit().reportShare();
        rebound += one.rebound();
        calendar += one.calendar();
        own += one.own();
      }
      int n = Math.max(1, expectations.size());
      return new Points(all / n, rebound / n, calendar / n, own / n);
    }
  }

  static Decomposition of(List<SchoolStanding> evaluable) {
    return new Decomposition(
        count(evaluable, Explained.CALENDAR),
        count(evaluable, Explained.REBOUND),
        count(evaluable, Explained.CONFIRMED),
        evaluable.size(),
        Points.of(evaluable.stream().flatMap(one -> one.subjects().stream()).toList()));
  }

  private static int count(List<SchoolStanding> schools, Explained explained) {
    return (int)
        schools.stream()
            .filter(one -> one.explained().filter(explained::equals).isPresent())
            .count();
  }

  /** Schools as percentage points of the formal share, four decimals; 0 without schools. */
  public String points(int schools) {
    return Fraction.of(schools, Math.max(1, evaluable)).percent(4);
  }
}
