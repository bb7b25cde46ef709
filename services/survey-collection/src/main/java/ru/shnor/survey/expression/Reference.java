package ru.shnor.survey.expression;

import java.util.Map;
import java.util.Optional;

/**
 * What a condition looks at: the answer to a question or to one row of a matrix.
 *
 * @param row empty for the whole question
 */
public record Reference(String question, String row) {

  /** The answer, if one is given. */
  Optional<Value> in(Map<String, Value> answers) {
    Optional<Value> whole = Optional.ofNullable(answers.get(question));
    if (row.isEmpty()) {
      return whole;
    }
    return whole
        .filter(Value.Rows.class::isInstance)
        .map(Value.Rows.class::cast)
        .flatMap(rows -> Optional.ofNullable(rows.rows().get(row)));
  }

  /** As an author writes it. */
  public String shown() {
    return row.isEmpty() ? "{" + question + "}" : "{" + question + "." + row + "}";
  }
}
