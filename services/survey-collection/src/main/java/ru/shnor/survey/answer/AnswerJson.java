package ru.shnor.survey.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import ru.shnor.survey.expression.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checked answers as JSON text and back; the same answers always give the same text. */
public final class AnswerJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AnswerJson() {}

  /** Answers as text, in the order of names. */
  public static String write(Map<String, Value> values) {
    Map<String, Object> plain = new TreeMap<>();
    values.forEach((name, value) -> plain.put(name, plain(value)));
    return MAPPER.writeValueAsString(plain);
  }

  /** Answers from text that {@link #write} made. */
  public static Map<String, Value> read(String text) {
    Map<String, Value> values = new LinkedHashMap<>();
    JsonNode node = MAPPER.readTree(text);
    node.properties()
        .forEach(
            entry ->
                Values.of(entry.getValue()).ifPresent(value -> values.put(entry.getKey(), value)));
    return values;
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Numeric numeric) {
      double number = numeric.number();
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      return whole ? (Object) (long) number : (Object) number;
    }
    if (value instanceof Value.Flag flag) {
      return flag.flag();
    }
    if (value instanceof Value.Many many) {
      return many.values().stream().map(AnswerJson::plain).toList();
    }
    Map<String, Object> rows = new TreeMap<>();
    if (value instanceof Value.Rows given) {
      given.rows().forEach((row, one) -> rows.put(row, plain(one)));
    }
    return rows;
  }
}
