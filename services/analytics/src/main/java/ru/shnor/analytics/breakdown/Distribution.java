package ru.shnor.analytics.breakdown;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Evaluation.Judged;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Subject;

/** How the schools' changes are spread, in equal steps; the outermost steps are open. */
final class Distribution {

  private static final int STEPS = 14;

  private Distribution() {}

  /** Changes of a subject. */
  record Changes(String subject, String subjectTitle, List<Step> steps) {}

  /**
   * A step.
   *
   * @param from least improvement, in points or marks; the first step has none
   * @param listed schools of the list
   * @param others schools outside the list
   */
  record Step(String from, String to, int listed, int others) {}

  static List<Changes> of(Evaluation evaluation, Definition definition, Set<String> shown) {
    List<Changes> all = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      int[] listed = new int[STEPS];
      int[] others = new int[STEPS];
      for (String school : evaluation.region().schools().keySet()) {
        boolean onList = evaluation.region().listed().contains(school);
        if (onList && !shown.contains(school)) {
          continue;
        }
        for (Judged judged : evaluation.judged(definition, school)) {
          if (judged.subject() == subject && enough(judged, definition.minN())) {
            (onList ? listed : others)[step(definition.metric(), judged.change())]++;
          }
        }
      }
      List<Step> steps = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        steps.add(
            new Step(
                edge(definition.metric(), step),
                edge(definition.metric(), step + 1),
                listed[step],
                others[step]));
      }
      all.add(new Changes(subject.name(), subject.title(), steps));
    }
    return all;
  }

  private static boolean enough(Judged judged, int minN) {
    return judged.pool().base().n() >= minN && judged.pool().report().n() >= minN;
  }

  /** Steps of five points, or of a tenth of a mark, seven on each side of zero. */
  private static int step(Metric metric, Fraction change) {
    BigInteger scaled =
        change.numerator().multiply(BigInteger.valueOf(metric == Metric.MEAN_MARK ? 10 : 20));
    BigInteger[] parts = scaled.divideAndRemainder(change.denominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    int half = STEPS / 2;
    return floor.max(BigInteger.valueOf(-half)).min(BigInteger.valueOf(half - 1)).intValueExact()
        + half;
  }

  private static String edge(Metric metric, int step) {
    int steps = step - STEPS / 2;
    return metric == Metric.MEAN_MARK
        ? Fraction.of(steps, 10).decimal(1)
        : String.valueOf(5 * steps);
  }
}
