package ru.shnor.survey.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.survey.expression.Value;
import tools.jackson.databind.JsonNode;

/** JSON as values, whatever question they are for. */
final class Values {

  private Values() {}

  /** Whether the browser would say that nothing was answered. */
  static boolean isEmpty(JsonNode node) {
    return node.isNull()
        || node.isMissingNode()
        || (node.isString() && node.asString().isEmpty())
        || (node.isContainer() && node.isEmpty());
  }

  /** The value; empty if JSON of this shape is never an answer. */
  static Optional<Value> of(JsonNode node) {
    if (node.isArray()) {
      List<Value> values = new ArrayList<>();
      for (JsonNode one : node.values()) {
        Optional<Value> value = single(one);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
      return Optional.of(new Value.Many(values));
    }
    if (node.isObject()) {
      Map<String, Value> rows = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> row : node.properties()) {
        Optional<Value> value = single(row.getValue());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        rows.put(row.getKey(), value.get());
      }
      return Optional.of(new Value.Rows(rows));
    }
    return single(node);
  }

  private static Optional<Value> single(JsonNode node) {
    if (node.isString()) {
      return Optional.of(new Value.Text(node.asString()));
    }
    if (node.isBoolean()) {
      return Optional.of(new Value.Flag(node.booleanValue()));
    }
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? Optional.of(new Value.Numeric(node.doubleValue()))
        : Optional.empty();
  }
}
