package ru.shnor.analytics.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Everything a run said.
 *
 * @param definitions one value per definition, in the order of the catalogue
 * @param schools one entry per listed school, by id
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RunOutput(String runId, long seed, List<Value> definitions, List<School> schools) {

  public RunOutput {
    definitions = List.copyOf(definitions);
    schools = List.copyOf(schools);
  }

  /** Value of one definition. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Value(
      String definitionId,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      Optional<String> chancePercent,
      int simulations,
      Optional<Tested> honest) {}

  /**
   * The honest reading of a value; percents are decimal texts.
   *
   * @param definitionId the definition that was tested
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Tested(
      String definitionId,
      int confirmed,
      Optional<String> confirmedSharePercent,
      Optional<String> expectedByChancePercent,
      int strictEvaluable,
      int strictPositive,
      int calendar,
      int rebound,
      int declined,
      int tooFewData) {}

  /** Outcomes of one school, one per definition in the same order. */
  public record School(String schoolId, List<Said> outcomes) {
    public School {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * An outcome.
   *
   * @param reason why nothing can be said
   * @param standing whether growth is confirmed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Said(
      String outcome, Optional<String> reason, Optional<String> text, Optional<String> standing) {}
}
