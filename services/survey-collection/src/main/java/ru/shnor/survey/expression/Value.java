package ru.shnor.survey.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A given answer; an absent one is no value at all. */
public sealed interface Value {

  /** Text, or the code of a choice. */
  record Text(String text) implements Value {}

  /** A number, or the numeric code of a choice. */
  record Numeric(double number) implements Value {
    public Numeric {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("answer " + number);
      }
      // minus zero is zero
      number = number == 0 ? 0 : number;
    }
  }

  /** Yes or no. */
  record Flag(boolean flag) implements Value {}

  /** Several choices, in the order they were given. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** A choice per row of a matrix; rows without an answer are not there. */
  record Rows(Map<String, Value> rows) implements Value {
    public Rows {
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
  }

  /** The value as people write it: whole numbers without a point, да or нет, lists with a comma. */
  default String shown() {
    if (this instanceof Text text) {
      return text.text();
    }
    if (this instanceof Numeric numeric) {
      double number = numeric.number();
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : Double.toString(number);
    }
    if (this instanceof Flag flag) {
      return flag.flag() ? "да" : "нет";
    }
    if (this instanceof Many many) {
      return String.join(", ", many.values().stream().map(Value::shown).toList());
    }
    return this instanceof Rows rows
        ? String.join(
            ", ",
            rows.rows().entrySet().stream()
                .map(row -> row.getKey() + ": " + row.getValue().shown())
                .toList())
        : "";
  }
}
