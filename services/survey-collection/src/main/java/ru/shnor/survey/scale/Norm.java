package ru.shnor.survey.scale;

/**
 * Mean and standard deviation of a reference sample, in the unit of the scale's score.
 *
 * @param sd above 0
 * @param source where the figures are from
 */
public record Norm(double mean, double sd, String source) {

  public Norm {
    if (!(sd > 0)) {
      throw new IllegalArgumentException("norm with standard deviation %s".formatted(sd));
    }
  }
}
