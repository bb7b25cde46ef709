package ru.shnor.survey.result;

import java.util.Map;
import java.util.Optional;
import ru.shnor.survey.answer.AnswerJson;
import ru.shnor.survey.expression.Value;
import ru.shnor.survey.intake.Response;

/** An answer with its values read. */
record Reply(Response response, Map<String, Value> values) {

  static Reply of(Response response) {
    return new Reply(response, AnswerJson.read(response.values()));
  }

  /** The answer to a question, or to a row of it. */
  Optional<Value> value(String question, String row) {
    Optional<Value> whole = Optional.ofNullable(values.get(question));
    return row.isEmpty()
        ? whole
        : whole
            .filter(Value.Rows.class::isInstance)
            .map(Value.Rows.class::cast)
            .flatMap(rows -> Optional.ofNullable(rows.rows().get(row)));
  }

  /** The number answered to an item of a scale, named {@code question} or {@code question.row}. */
  double number(String item) {
    int dot = item.indexOf('.');
    Optional<Value> value =
        dot < 0
            ? value(item, "").or(() -> rowNamed(item))
            : value(item.substring(0, dot), item.substring(dot + 1));
    if (value.isPresent() && value.get() instanceof Value.Numeric numeric) {
      return numeric.number();
    }
    return value.isPresent() && value.get() instanceof Value.Flag flag
        ? (flag.flag() ? 1 : 0)
        : Double.NaN;
  }

  /** A row of any matrix: keys name items, not the questions they were put into. */
  private Optional<Value> rowNamed(String row) {
    return values.values().stream()
        .filter(Value.Rows.class::isInstance)
        .map(Value.Rows.class::cast)
        .flatMap(rows -> Optional.ofNullable(rows.rows().get(row)).stream())
        .findFirst();
  }
}
