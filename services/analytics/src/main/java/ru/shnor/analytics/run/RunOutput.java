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
      int simulations) {}

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
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Said(String outcome, Optional<String> reason, Optional<String> text) {}
}
