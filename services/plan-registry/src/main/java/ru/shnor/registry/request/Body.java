package ru.shnor.registry.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** A JSON body; what is missing is empty, what has the wrong form is refused by name. */
public final class Body {

  private static final int LONGEST = 4000;

  private final JsonNode node;

  private Body(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads a body.
   *
   * @throws Refusal 400 if it is no JSON object
   */
  public static Body of(byte[] bytes) {
    try {
      JsonNode node = WireJson.read(bytes, JsonNode.class);
      if (node.isObject()) {
        return new Body(node);
      }
    } catch (MalformedEvent e) {
      throw Refusal.badRequest("Тело запроса — не JSON.");
    }
    throw Refusal.badRequest("Тело запроса должно быть объектом JSON.");
  }

  public boolean has(String name) {
    return node.has(name);
  }

  /** Tidy text; empty if it is not there. */
  public String text(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw wrong(name, "текст");
    }
    String text = Words.tidy(value.asString());
    if (text.length() > LONGEST) {
      throw Refusal.badRequest(
          "Поле «%s»: %d знаков, допустимо %d.".formatted(name, text.length(), LONGEST));
    }
    return text;
  }

  public boolean flag(String name) {
    JsonNode value = node.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(name, "true или false");
    }
    return value.isBoolean() && value.asBoolean();
  }

  /** A whole number; 0 if it is not there. */
  public long number(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "целое число");
    }
    return value.asLong();
  }

  /** An ISO date that must be there. */
  public LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw wrong(name, "дата вида 2024-06-30");
    }
  }

  public List<String> texts(String name) {
    return list(name).stream()
        .map(
            item -> {
              if (!item.isString()) {
                throw wrong(name, "список текстов");
              }
              return Words.tidy(item.asString());
            })
        .filter(text -> !text.isEmpty())
        .toList();
  }

  public List<Body> bodies(String name) {
    return list(name).stream()
        .map(
            item -> {
              if (!item.isObject()) {
                throw wrong(name, "список объектов");
              }
              return new Body(item);
            })
        .toList();
  }

  /** Names and texts of an object. */
  public Map<String, String> pairs(String name) {
    JsonNode value = node.path(name);
    Map<String, String> pairs = new TreeMap<>();
    if (value.isMissingNode()) {
      return pairs;
    }
    if (!value.isObject()) {
      throw wrong(name, "объект");
    }
    Body inner = new Body(value);
    value.propertyNames().forEach(key -> pairs.put(key, inner.text(key)));
    return pairs;
  }

  private List<JsonNode> list(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > LONGEST) {
      throw wrong(name, "список");
    }
    return value.valueStream().toList();
  }

  private static Refusal wrong(String name, String wanted) {
    return Refusal.badRequest("Поле «%s»: нужно %s.".formatted(name, wanted));
  }
}
