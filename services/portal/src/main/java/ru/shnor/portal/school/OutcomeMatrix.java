package ru.shnor.portal.school;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.shnor.portal.indicator.Answers.DefinitionOutcome;
import ru.shnor.portal.indicator.Answers.School;
import ru.shnor.portal.indicator.DefinitionWords;

/**
 * Outcomes of a school by all definitions: metrics and grades down, subjects and change across.
 *
 * @param rows six, each with four cells in the order of {@link #COLUMNS}
 */
record OutcomeMatrix(List<Row> rows, long positive, long not, long none) {

  private static final List<String> COLUMNS =
      List.of("both-raw", "both-region_adjusted", "any-raw", "any-region_adjusted");

  /** Definitions that differ only in subjects and change. */
  record Row(String title, List<Cell> cells) {}

  /**
   * @param outcome empty if the school was not judged by this definition
   */
  record Cell(String definitionId, Optional<String> outcome, boolean chosen) {}

  static OutcomeMatrix of(School school, DefinitionWords words) {
    Map<String, String> outcomes =
        school.definitions().stream()
            .collect(
                Collectors.toMap(
                    DefinitionOutcome::definitionId,
                    DefinitionOutcome::outcome,
                    (first, second) -> first));
    Function<String, Cell> cell =
        id ->
            new Cell(
                id, Optional.ofNullable(outcomes.get(id)), id.equals(school.definition().id()));
    List<Row> rows =
        Stream.of("low_share", "quality", "mean_mark")
            .flatMap(metric -> Stream.of(metric + "-grade", metric + "-cohort"))
            .map(
                line ->
                    new Row(
                        title(line, words),
                        COLUMNS.stream().map(column -> cell.apply(line + "-" + column)).toList()))
            .toList();
    return new OutcomeMatrix(
        rows,
        count(outcomes, "POSITIVE"),
        count(outcomes, "NOT_POSITIVE"),
        count(outcomes, "NOT_EVALUABLE"));
  }

  private static String title(String line, DefinitionWords words) {
    int end = line.indexOf('-');
    return words.metric(line.substring(0, end)) + ", " + words.mode(line.substring(end + 1));
  }

  private static long count(Map<String, String> outcomes, String outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }
}
