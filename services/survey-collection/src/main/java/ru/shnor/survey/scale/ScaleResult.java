package ru.shnor.survey.scale;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Figures of one scale over a group of persons. Nothing is rounded.
 *
 * @param persons persons with a score
 * @param imputed values filled in by the missing rule
 * @param missing values that were missing in the answers
 * @param mean mean of the scores, empty without a score
 * @param sd standard deviation of the scores, divisor n − 1, empty for fewer than two
 * @param reliability on the data the scores are made of
 * @param interval 95 % interval of {@code reliability.raw}, two numbers, or empty
 * @param pairwise on the answers as given, each pair of items over those who answered both
 * @param complete on the answers of those who answered every item
 * @param normDifference (mean − norm's mean) / norm's standard deviation, empty without a norm
 * @param bands how many persons are in each band
 */
public record ScaleResult(
    Scale scale,
    int persons,
    int imputed,
    int missing,
    OptionalDouble mean,
    OptionalDouble sd,
    OptionalDouble lowest,
    OptionalDouble highest,
    Reliability reliability,
    List<Double> interval,
    Reliability pairwise,
    Reliability complete,
    OptionalDouble normDifference,
    List<BandCount> bands) {

  public ScaleResult {
    interval = List.copyOf(interval);
    bands = List.copyOf(bands);
    int banded = bands.stream().mapToInt(BandCount::persons).sum();
    if (!bands.isEmpty() && banded != persons) {
      throw new IllegalArgumentException(
          "%d persons in the bands of %s, %d have a score".formatted(banded, scale.id(), persons));
    }
  }

  /** Persons in a band. */
  public record BandCount(Band band, int persons) {}
}
