package ru.shnor.analytics.comparability;

import java.util.Optional;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Evaluation;
import ru.shnor.analytics.indicator.Tally;

/**
 * What is known about a value when its warnings are written.
 *
 * @param tally schools judged by the chosen definition
 * @param adjusted the same by its region-adjusted twin
 * @param listTitle name of the list, in Russian
 * @param listYear year of the list that was used
 * @param doubled works that a school has in two seasons of one year
 * @param chancePercent share that chance alone would give
 */
public record Findings(
    Evaluation evaluation,
    Tally tally,
    Tally adjusted,
    String listTitle,
    int listYear,
    int doubled,
    Optional<String> chancePercent) {

  Definition definition() {
    return tally.definition();
  }
}
