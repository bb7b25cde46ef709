package ru.shnor.analytics.honest;

import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.dynamics.Expectation;

/**
 * What is said of one school.
 *
 * @param evaluable whether the definition can judge it
 * @param positive whether the definition calls it positive
 * @param explained where a positive outcome comes from
 * @param doubted it has an objectivity sign and no confirming act, so it is outside the strict
 *     value
 * @param subjects what was expected, by subject; empty where nothing can be compared
 */
public record SchoolStanding(
    String schoolId,
    boolean evaluable,
    boolean positive,
    Standing standing,
    Optional<Explained> explained,
    boolean doubted,
    List<Expectation> subjects) {

  public SchoolStanding {
    subjects = List.copyOf(subjects);
  }
}
