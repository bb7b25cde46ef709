package ru.shnor.survey.scale;

import java.util.Arrays;

/** Values of persons × items, item by item; NaN is missing. All functions leave it as it is. */
final class Matrix {

  private final double[][] columns;

  /**
   * @param columns one array per item, all of one length; given away by the caller
   */
  Matrix(double[][] columns) {
    this.columns = columns;
  }

  double[] column(int item) {
    return columns[item];
  }

  int items() {
    return columns.length;
  }

  int persons() {
    return columns[0].length;
  }

  /** Mean of the given values, NaN if none is given; exact to the last places by compensation. */
  static double mean(double[] values) {
    double first = 0;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        first += value;
        n++;
      }
    }
    if (n == 0) {
      return Double.NaN;
    }
    double mean = first / n;
    double rest = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        rest += value - mean;
      }
    }
    return mean + rest / n;
  }

  /** Median of the given values, NaN if none is given; of an even number the middle two's mean. */
  static double median(double[] values) {
    double[] given = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int n = given.length;
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? given[n / 2] : (given[n / 2 - 1] + given[n / 2]) / 2;
  }

  /** The given values of an array. */
  static double[] given(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** How many values a person gave. */
  int answered(int person) {
    int answered = 0;
    for (double[] column : columns) {
      if (!Double.isNaN(column[person])) {
        answered++;
      }
    }
    return answered;
  }

  /** How many values are missing. */
  int missing() {
    int missing = 0;
    for (double[] column : columns) {
      missing += column.length - given(column).length;
    }
    return missing;
  }

  /** Only the persons of these numbers. */
  Matrix rows(int[] persons) {
    double[][] kept = new double[items()][];
    for (int item = 0; item < kept.length; item++) {
      double[] column = columns[item];
      kept[item] = Arrays.stream(persons).mapToDouble(person -> column[person]).toArray();
    }
    return new Matrix(kept);
  }

  /**
   * Covariance of two columns over the persons who gave both values, divisor n − 1, as R's {@code
   * cov(use = "pairwise")}; NaN for fewer than two persons.
   */
  static double covariance(double[] a, double[] b) {
    double[] bothA = new double[a.length];
    double[] bothB = new double[a.length];
    int n = 0;
    for (int i = 0; i < a.length; i++) {
      if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
        bothA[n] = a[i];
        bothB[n] = b[i];
        n++;
      }
    }
    if (n < 2) {
      return Double.NaN;
    }
    double meanA = mean(Arrays.copyOf(bothA, n));
    double meanB = mean(Arrays.copyOf(bothB, n));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (bothA[i] - meanA) * (bothB[i] - meanB);
    }
    return sum / (n - 1);
  }

  /** Covariances of every pair of items. */
  double[][] covariances() {
    int k = items();
    double[][] all = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        all[i][j] = covariance(columns[i], columns[j]);
        all[j][i] = all[i][j];
      }
    }
    return all;
  }
}
