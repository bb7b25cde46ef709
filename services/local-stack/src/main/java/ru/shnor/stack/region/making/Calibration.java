package ru.shnor.stack.region.making;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.stack.region.Subject;
import ru.shnor.stack.region.Work;

/**
 * What was measured on a real region in 2021 (640 schools): domain notes §2 (scales), §4 (sizes),
 * §5.4 (spikes), §8.4 (shares, absence). Scales of 2025 and later are published only in part; the
 * missing ones are assumed and marked so.
 */
final class Calibration {

  /** The year from which works were shortened and have other scales. */
  static final int NEW_SCALE = 2025;

  /** Participants per school, grade and subject: probability and size. */
  private static final double[][] SIZES = {
    {0.00, 2},
    {0.05, 4},
    {0.10, 6},
    {0.25, 10},
    {0.50, 21},
    {0.75, 53},
    {0.90, 88},
    {0.99, 145},
    {1.00, 190}
  };

  /** Share of the enrolled who do not write, in spring. */
  static final double ABSENT = 0.065;

  private Calibration() {}

  /**
   * Scale and shares of a work.
   *
   * @param cuts lowest scores for «3», «4», «5»
   * @param percents of «2», «3», «4», «5» in the region
   * @param spike number at the lowest score for «3» over the number one score below
   */
  record Scale(int maxScore, List<Integer> cuts, List<Double> percents, double spike) {}

  static Scale scale(Subject subject, int grade, int year) {
    boolean old = year < NEW_SCALE;
    int at = (subject == Subject.RUSSIAN ? 3 : 0) + grade - 4;
    return new Scale(
        old ? OLD_MAX[at] : NEW_MAX[at],
        (old ? OLD_CUTS : NEW_CUTS).get(at),
        PERCENTS.get(at),
        SPIKES[at]);
  }

  private static final int[] OLD_MAX = {20, 20, 16, 38, 45, 51};
  private static final List<List<Integer>> OLD_CUTS =
      List.of(
          List.of(6, 10, 15),
          List.of(7, 11, 15),
          List.of(6, 10, 14),
          List.of(14, 24, 33),
          List.of(18, 29, 39),
          List.of(25, 35, 45));
  // known: РУ 4 and РУ 5 and the maximum of МА 4; assumed: the rest
  private static final int[] NEW_MAX = {18, 18, 18, 24, 24, 24};
  private static final List<List<Integer>> NEW_CUTS =
      List.of(
          List.of(5, 9, 14),
          List.of(6, 10, 14),
          List.of(6, 10, 14),
          List.of(10, 16, 21),
          List.of(12, 16, 20),
          List.of(12, 16, 20));
  private static final List<List<Double>> PERCENTS =
      List.of(
          List.of(3.3, 23.6, 46.2, 26.9),
          List.of(14.8, 41.1, 32.2, 11.9),
          List.of(16.0, 50.1, 29.2, 4.7),
          List.of(7.6, 31.6, 45.0, 15.8),
          List.of(14.9, 40.6, 33.3, 11.2),
          List.of(18.3, 41.3, 32.4, 7.9));
  private static final double[] SPIKES = {3.5, 8.6, 8.4, 3.9, 7.6, 11.8};

  /** Size of the school at that probability; between the measured points by ratio. */
  static double size(double probability) {
    for (int i = 1; i < SIZES.length; i++) {
      if (probability <= SIZES[i][0]) {
        double part = (probability - SIZES[i - 1][0]) / (SIZES[i][0] - SIZES[i - 1][0]);
        return SIZES[i - 1][1] * StrictMath.pow(SIZES[i][1] / SIZES[i - 1][1], part);
      }
    }
    return SIZES[SIZES.length - 1][1];
  }

  /** All works of a year. */
  static List<Work> works(int year) {
    List<Work> works = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      for (int grade = 4; grade <= 6; grade++) {
        works.add(new Work(year, subject, grade, scale(subject, grade, year).maxScore()));
      }
    }
    return works;
  }
}
