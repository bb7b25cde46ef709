package ru.shnor.survey.scale;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Cronbach's alpha of one set of data.
 *
 * @param raw {@code k/(k−1) · (1 − Σ variances / Σ covariances)} of the items' covariance matrix
 *     (Cronbach 1951); empty for fewer than two items or persons, or if the items do not vary
 * @param standardized the same of the correlation matrix, {@code k·r / (1 + (k−1)·r)} with the mean
 *     correlation r; empty also if one item does not vary
 * @param persons persons in the data
 * @param items number of items, k
 */
public record Reliability(OptionalDouble raw, OptionalDouble standardized, int persons, int items) {

  /** Of these values; pairs of items over those who gave both, where some are missing. */
  static Reliability of(Matrix values) {
    double[][] covariances = values.covariances();
    return new Reliability(
        alpha(covariances), alpha(correlations(covariances)), values.persons(), values.items());
  }

  private static OptionalDouble alpha(double[][] covariances) {
    int k = covariances.length;
    double diagonal = 0;
    double total = 0;
    for (int i = 0; i < k; i++) {
      diagonal += covariances[i][i];
      for (int j = 0; j < k; j++) {
        total += covariances[i][j];
      }
    }
    // the total of items that cancel out is zero but for rounding
    boolean varies = total > 1e-12 * diagonal;
    return k < 2 || !varies
        ? OptionalDouble.empty()
        : OptionalDouble.of(k / (k - 1.0) * (1 - diagonal / total));
  }

  private static double[][] correlations(double[][] covariances) {
    int k = covariances.length;
    double[][] correlations = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        correlations[i][j] =
            i == j && covariances[i][i] > 0
                ? 1
                : covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
      }
    }
    return correlations;
  }

  /**
   * Interval of the raw alpha after Feldt (Psychometrika 30, 1965): {@code (1 − α)/(1 − α̂)}
   * follows F with n − 1 and (n − 1)(k − 1) degrees of freedom.
   *
   * @param level confidence, such as 0.95
   * @return lower and upper end; empty where alpha is
   */
  double[] interval(double level) {
    if (raw.isEmpty() || persons < 2) {
      return new double[0];
    }
    double tail = (1 - level) / 2;
    FDistribution f = FDistribution.of(persons - 1.0, (persons - 1.0) * (items - 1.0));
    double rest = 1 - raw.getAsDouble();
    return new double[] {
      1 - rest * f.inverseSurvivalProbability(tail), 1 - rest * f.inverseCumulativeProbability(tail)
    };
  }
}
