package ru.shnor.stack.region.making;

/**
 * Primary scores of a work over the whole region: the share of every mark and the spike at the
 * lowest score for «3» are the calibrated ones.
 */
final class ScoreTable {

  private final Calibration.Scale scale;
  private final double[] upTo;

  ScoreTable(Calibration.Scale scale) {
    this.scale = scale;
    double[] weights = weights(scale);
    upTo = new double[weights.length];
    double sum = 0;
    for (int score = 0; score < weights.length; score++) {
      sum += weights[score];
      upTo[score] = sum;
    }
  }

  /** Share of each score; they sum to 1. */
  private static double[] weights(Calibration.Scale scale) {
    double[] weights = new double[scale.maxScore() + 1];
    double all = 0;
    for (double percent : scale.percents()) {
      all += percent;
    }
    for (int mark = 2; mark <= 5; mark++) {
      int from = lowest(scale, mark);
      int to = mark == 5 ? scale.maxScore() : lowest(scale, mark + 1) - 1;
      double share = scale.percents().get(mark - 2) / all;
      double[] shape = shape(mark, to - from + 1);
      for (int score = from; score <= to; score++) {
        weights[score] = share * shape[score - from];
      }
    }
    liftToThree(weights, scale);
    return weights;
  }

  /** Within «2» scores rise towards the border, within «5» they fall away from it. */
  private static double[] shape(int mark, int length) {
    double[] shape = new double[length];
    double sum = 0;
    for (int i = 0; i < length; i++) {
      shape[i] =
          switch (mark) {
            case 2 -> i + 1.0;
            case 5 -> length - i;
            default -> 1.0;
          };
      sum += shape[i];
    }
    for (int i = 0; i < length; i++) {
      shape[i] /= sum;
    }
    return shape;
  }

  /** Moves weight within «3» to its lowest score until the spike is the measured one. */
  private static void liftToThree(double[] weights, Calibration.Scale scale) {
    int cut = scale.cuts().get(0);
    int next = scale.cuts().get(1);
    double wanted = weights[cut - 1] * scale.spike();
    double rest = 0;
    for (int score = cut + 1; score < next; score++) {
      rest += weights[score];
    }
    double moved = Math.min(wanted - weights[cut], 0.8 * rest);
    for (int score = cut + 1; score < next; score++) {
      weights[score] -= moved * weights[score] / rest;
    }
    weights[cut] += moved;
  }

  private static int lowest(Calibration.Scale scale, int mark) {
    return mark == 2 ? 0 : scale.cuts().get(mark - 3);
  }

  /** The score below which that share of the region is. */
  int score(double share) {
    int score = 0;
    while (score < upTo.length - 1 && share > upTo[score]) {
      score++;
    }
    return score;
  }

  /** The mark for a score. */
  int mark(int score) {
    int mark = 2;
    while (mark < 5 && score >= scale.cuts().get(mark - 2)) {
      mark++;
    }
    return mark;
  }

  /** Lowest score for «3». */
  int cut() {
    return scale.cuts().get(0);
  }

  /** Share of the region with «2». */
  double low() {
    return upTo[cut() - 1];
  }
}
