package ru.shnor.analytics.objectivity.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.analytics.objectivity.work.SchoolWork;

/**
 * Tests of one kind, one per school over its works. How much schools differ by themselves is
 * estimated from those that lie <em>below</em> their expectation: what is looked for lies above,
 * and must not hide behind the spread it makes.
 */
final class CountTests {

  private static final double MOST_SPREAD = 0.5;

  private final Finding.Kind kind;
  private final SortedMap<String, List<Finding.Part>> schools = new TreeMap<>();

  CountTests(Finding.Kind kind) {
    this.kind = kind;
  }

  private record Count(String schoolId, List<Finding.Part> parts) {

    int n() {
      return parts.stream().mapToInt(Finding.Part::n).sum();
    }

    int observed() {
      return parts.stream().mapToInt(Finding.Part::observed).sum();
    }

    int among() {
      return parts.stream().mapToInt(Finding.Part::among).sum();
    }

    double expected() {
      return parts.stream().mapToDouble(Finding.Part::expected).sum();
    }

    double share() {
      return expected() / among();
    }
  }

  /**
   * Adds a work of a school.
   *
   * @param n participants of the work
   * @param share expected share of {@code among}, between 0 and 1 exclusive
   */
  void add(SchoolWork school, int n, int observed, int among, double share) {
    schools
        .computeIfAbsent(school.schoolId(), id -> new ArrayList<>())
        .add(new Finding.Part(school.work(), n, observed, among, among * share));
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    schools.forEach(
        (id, parts) -> {
          Count count = new Count(id, parts);
          if (count.n() >= Screening.LEAST) {
            counts.add(count);
          }
        });
    return counts;
  }

  /** Correlation of two works of a school, 0 if schools differ no more than by chance. */
  double spread() {
    double squares = 0;
    double trials = 0;
    double pairs = 0;
    for (Count one : counts()) {
      double deviation = one.observed() - one.expected();
      trials += one.among();
      pairs += (double) one.among() * (one.among() - 1);
      if (deviation < 0) {
        squares += deviation * deviation / (one.share() * (1 - one.share()));
      }
    }
    double spread = pairs == 0 ? 0 : (2 * squares - trials) / pairs;
    return Math.max(0, Math.min(MOST_SPREAD, spread));
  }

  /**
   * The tests, with q still equal to p. The works of a school have shares of their own; the mean
   * share gives a wider law than their sum has, so the test errs on the side of silence.
   */
  List<Finding> tests() {
    double spread = spread();
    List<Finding> tests = new ArrayList<>();
    for (Count one : counts()) {
      double p = BetaBinomial.atLeast(one.observed(), one.among(), one.share(), spread);
      tests.add(
          new Finding(
              one.schoolId(),
              kind,
              one.n(),
              one.n() < Screening.FULL,
              one.observed(),
              one.among(),
              one.expected(),
              (one.observed() - one.expected()) / Math.sqrt(one.expected()),
              p,
              p,
              one.parts()));
    }
    return tests;
  }
}
