package ru.shnor.portal.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What analytics says of how much of a formal value is confirmed; percents and points are decimal
 * texts with a point.
 *
 * @param confirmed schools whose growth is confirmed
 * @param confirmedInterval low and high of the 95 % interval; empty if nothing can be judged
 * @param expectedByChancePercent formal share if no listed school had changed by itself
 * @param expectedConfirmedPercent confirmed share in that case
 * @param counts schools by standing, {@code declineConfirmed} and others
 * @param verdict one paragraph in Russian
 */
public record Honest(
    int confirmed,
    Optional<String> confirmedSharePercent,
    List<String> confirmedInterval,
    Optional<String> expectedByChancePercent,
    Optional<String> expectedConfirmedPercent,
    Strict strict,
    Decomposition decomposition,
    Map<String, Integer> counts,
    Optional<Outside> outside,
    String verdict) {

  /** The formal value without schools whose objectivity is in doubt. */
  public record Strict(
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      int doubted,
      Optional<String> note) {}

  /** Parts of the formal share in percentage points. */
  public record Decomposition(
      String calendar, String rebound, String confirmed, Parts schools, Optional<Fall> meanFall) {}

  /** Formally positive schools by what explains them; positive is the sum of the others. */
  public record Parts(int positive, int calendar, int rebound, int confirmed) {}

  /** Parts of the mean fall of the share of adverse marks, in points. */
  public record Fall(String all, String calendar, String rebound, String own) {}

  /** The same test on schools outside the list. */
  public record Outside(int evaluable, Optional<String> growthPercent) {}

  /**
   * What is said of one school.
   *
   * @param title standing in Russian
   * @param explainedTitle what explains a formally positive outcome, in Russian
   * @param subjects only on the school's own page
   */
  public record Standing(
      String standing,
      String title,
      Optional<String> explainedTitle,
      boolean objectivityDoubt,
      Optional<List<Subject>> subjects) {

    public List<Subject> explanations() {
      return subjects.orElse(List.of());
    }
  }

  /** A subject of a school beside its expectation, in words. */
  public record Subject(String subjectTitle, String words, Optional<String> reliability) {}

  /** Low end of the interval, if there is one. */
  public Optional<String> low() {
    return confirmedInterval.size() == 2 ? Optional.of(confirmedInterval.get(0)) : Optional.empty();
  }

  /** High end of the interval, if there is one. */
  public Optional<String> high() {
    return confirmedInterval.size() == 2 ? Optional.of(confirmedInterval.get(1)) : Optional.empty();
  }

  public int declined() {
    return counts.getOrDefault("declineConfirmed", 0);
  }
}
