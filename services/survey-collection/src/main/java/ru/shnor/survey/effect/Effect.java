package ru.shnor.survey.effect;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import ru.shnor.survey.result.Results;

/**
 * What respondents say of a measure.
 *
 * @param code row in the questionnaire
 * @param hidden why there are no figures; empty if there are
 * @param n who took part and answered; the others are in no figure
 * @param mean of 1 (не помогла) to 4 (помогла)
 * @param interval95 of the mean, by Student, kept within 1 and 4; empty for fewer than two
 * @param helped who said 3 or 4
 * @param helpedInterval95 of their share in percent, by Wilson
 */
record Effect(
    String code,
    String title,
    String hidden,
    int n,
    List<Double> mean,
    List<Double> interval95,
    int helped,
    List<Double> helpedInterval95) {

  private static final double Z = 1.959963984540054;

  /** Figures of a row; where the row or those who took part are too few there are none. */
  static Effect of(Results.RowCounts counts, int threshold) {
    int[] by = new int[5];
    counts
        .byCode()
        .forEach(
            (code, n) -> {
              if (code.matches("[1-4]")) {
                by[Integer.parseInt(code)] = n;
              }
            });
    int n = by[1] + by[2] + by[3] + by[4];
    if (!counts.hidden().isEmpty() || n < threshold) {
      String why =
          counts.hidden().isEmpty() ? "Не показано: участвовали меньше порога." : counts.hidden();
      return new Effect(counts.code(), counts.title(), why, 0, List.of(), List.of(), 0, List.of());
    }
    double sum = by[1] + 2.0 * by[2] + 3.0 * by[3] + 4.0 * by[4];
    double mean = sum / n;
    double squares = 0;
    for (int value = 1; value <= 4; value++) {
      squares += by[value] * (value - mean) * (value - mean);
    }
    double half =
        TDistribution.of(n - 1).inverseCumulativeProbability(0.975)
            * Math.sqrt(squares / (n - 1) / n);
    int helped = by[3] + by[4];
    return new Effect(
        counts.code(),
        counts.title(),
        "",
        n,
        List.of(mean),
        List.of(Math.max(1, mean - half), Math.min(4, mean + half)),
        helped,
        wilson(helped, n));
  }

  private static List<Double> wilson(int part, int n) {
    double share = (double) part / n;
    double middle = share + Z * Z / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    double scale = 1 + Z * Z / n;
    return List.of(
        100 * Math.max(0, (middle - half) / scale), 100 * Math.min(1, (middle + half) / scale));
  }
}
