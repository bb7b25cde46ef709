package ru.shnor.analytics.objectivity.screening;

import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.objectivity.work.SchoolWork;

/**
 * Primary scores of the region in a work, and what they would be in a school of another level: the
 * region's distribution is tilted, {@code P(s) ∝ R(s)·wˢ}, until its mean is the school's. All
 * spikes of the region stay spikes, so only what the school adds to them stands out.
 */
final class Pattern {

  private static final int HALVINGS = 60;
  private static final double STEEPEST = 3;

  private final long[] counts;

  private Pattern(long[] counts) {
    this.counts = counts;
  }

  /** Of all these schools. */
  static Pattern of(List<SchoolWork> schools) {
    int length = schools.stream().mapToInt(one -> one.scores().size()).max().orElse(0);
    long[] counts = new long[length];
    for (SchoolWork school : schools) {
      for (int score = 0; score < school.scores().size(); score++) {
        counts[score] += school.scores().get(score);
      }
    }
    return new Pattern(counts);
  }

  /** Scores from 0 to this, exclusive. */
  int length() {
    return counts.length;
  }

  /**
   * Probability of each score in a school like this, from the other schools of the region alone.
   *
   * @return empty if the others cannot have its mean: nobody else has so low or so high scores
   */
  Optional<double[]> like(SchoolWork school) {
    double[] others = new double[counts.length];
    int lowest = -1;
    int highest = -1;
    for (int score = 0; score < counts.length; score++) {
      others[score] = counts[score] - school.at(score);
      if (others[score] > 0) {
        lowest = lowest < 0 ? score : lowest;
        highest = score;
      }
    }
    double mean = school.meanScore();
    if (lowest < 0 || mean <= lowest || mean >= highest) {
      return Optional.empty();
    }
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (mean(tilted(others, middle)) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of(tilted(others, (low + high) / 2));
  }

  private static double[] tilted(double[] weights, double tilt) {
    double[] tilted = new double[weights.length];
    double step = StrictMath.exp(tilt);
    // starting in the middle keeps the powers within range for every work there is
    double power = StrictMath.exp(-tilt * (weights.length / 2.0));
    double sum = 0;
    for (int score = 0; score < weights.length; score++) {
      tilted[score] = weights[score] * power;
      sum += tilted[score];
      power *= step;
    }
    for (int score = 0; score < weights.length; score++) {
      tilted[score] /= sum;
    }
    return tilted;
  }

  private static double mean(double[] probabilities) {
    double mean = 0;
    for (int score = 0; score < probabilities.length; score++) {
      mean += score * probabilities[score];
    }
    return mean;
  }
}
