package ru.shnor.analytics.dynamics;

/**
 * One subject of one school, pooled over the grades present in both years.
 *
 * @param base adverse marks in the base year, of {@code baseN}
 * @param report adverse marks in the report year, of {@code reportN}
 * @param baseMix share of adverse marks that the region has over the same grades in the same
 *     proportion in the base year, strictly between 0 and 1
 * @param reportMix the same for the report year
 */
public record Unit(
    String schoolId,
    int base,
    int baseN,
    int report,
    int reportN,
    double baseMix,
    double reportMix) {

  public Unit {
    if (base < 0 || base > baseN || baseN == 0 || report < 0 || report > reportN || reportN == 0) {
      throw new IllegalArgumentException(
          "%s: %d of %d, %d of %d".formatted(schoolId, base, baseN, report, reportN));
    }
    if (!(baseMix > 0 && baseMix < 1 && reportMix > 0 && reportMix < 1)) {
      throw new IllegalArgumentException("%s: %s, %s".formatted(schoolId, baseMix, reportMix));
    }
  }

  /** Observed share in the base year, 0 to 1. */
  public double baseShare() {
    return (double) base / baseN;
  }

  /** Observed share in the report year, 0 to 1. */
  public double reportShare() {
    return (double) report / reportN;
  }

  /** By how much the region has moved over the grades of this school, in logits. */
  double mixShift() {
    return Logit.of(reportMix) - Logit.of(baseMix);
  }
}
