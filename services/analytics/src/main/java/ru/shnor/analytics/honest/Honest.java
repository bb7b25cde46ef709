package ru.shnor.analytics.honest;

import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.chance.Wilson;
import ru.shnor.analytics.dynamics.SubjectModel;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Fraction;

/**
 * The honest reading of a formal value.
 *
 * @param tested the definition that was tested: the asked one, or its twin by the share of «2»
 *     where the asked one is by the mean mark
 * @param schools one standing per listed school, in the order asked
 * @param expected what no school's own change would give
 * @param outside the same test on the schools outside the list
 * @param models prior and shift, by subject
 */
public record Honest(
    Definition tested,
    List<SchoolStanding> schools,
    Decomposition decomposition,
    Expected expected,
    Outside outside,
    List<SubjectModel> models) {

  public Honest {
    schools = List.copyOf(schools);
    models = List.copyOf(models);
  }

  /**
   * Shares that would come out if no listed school had changed by itself.
   *
   * @param formalPercent positive by the definition, by simulation; four decimals
   * @param confirmedPercent confirmed, exact under independent subjects; four decimals
   * @param correlation of the two subjects' deviations, taken from the schools outside the list
   */
  public record Expected(
      Optional<String> formalPercent,
      Optional<String> confirmedPercent,
      double correlation,
      long seed,
      int simulations) {}

  /**
   * Schools outside the list with enough marks: a measure of how much schools usually change.
   *
   * @param growth with confirmed growth
   * @param decline with confirmed decline
   */
  public record Outside(int evaluable, int growth, int decline) {

    public Optional<String> growthPercent() {
      return share(growth, evaluable);
    }

    public Optional<String> declinePercent() {
      return share(decline, evaluable);
    }
  }

  /** The formal value without schools whose objectivity is in doubt. */
  public record Strict(int evaluable, int positive) {

    public Optional<String> sharePercent() {
      return share(positive, evaluable);
    }
  }

  public int evaluable() {
    return decomposition.evaluable();
  }

  public int confirmed() {
    return count(Standing.GROWTH_CONFIRMED);
  }

  /** Schools with a standing; all four sum to the listed schools. */
  public int count(Standing standing) {
    return (int) schools.stream().filter(one -> one.standing() == standing).count();
  }

  /** confirmed / evaluable in percent with four decimals. */
  public Optional<String> confirmedSharePercent() {
    return share(confirmed(), evaluable());
  }

  /** Wilson's interval of the confirmed share. */
  public Optional<Wilson> confirmedInterval() {
    return evaluable() == 0 ? Optional.empty() : Optional.of(Wilson.of(confirmed(), evaluable()));
  }

  public Strict strict() {
    List<SchoolStanding> trusted =
        schools.stream().filter(one -> one.evaluable() && !one.doubted()).toList();
    return new Strict(
        trusted.size(), (int) trusted.stream().filter(SchoolStanding::positive).count());
  }

  /** Listed schools that are in doubt, evaluable or not. */
  public int doubted() {
    return (int) schools.stream().filter(SchoolStanding::doubted).count();
  }

  /** Median reliability over evaluable schools and subjects; the lower one of two middle values. */
  public Optional<Double> medianReliability() {
    List<Double> sorted =
        schools.stream()
            .filter(SchoolStanding::evaluable)
            .flatMap(one -> one.subjects().stream())
            .map(one -> one.reliability())
            .sorted()
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  /** The standing of one school. */
  public Optional<SchoolStanding> school(String id) {
    return schools.stream().filter(one -> one.schoolId().equals(id)).findFirst();
  }

  private static Optional<String> share(int part, int all) {
    return all == 0 ? Optional.empty() : Optional.of(Fraction.of(part, all).percent(4));
  }
}
