package ru.shnor.ingestion.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An object of a JSON text, read field by field; every fault is noted with its path, in Russian,
 * and the reading goes on, so that its author sees all of them at once.
 */
final class JsonPart {

  private static final int LONGEST = 300;
  private static final int MOST = 500;

  private final JsonNode node;
  private final String path;
  private final List<String> faults;
  private final Set<String> read = new HashSet<>();

  JsonPart(JsonNode node, String path, List<String> faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    if (!node.isObject()) {
      fault("", "нужен объект {…}");
    }
  }

  boolean has(String name) {
    return node.has(name) && !node.get(name).isNull();
  }

  /** Text that must be there and not be empty. */
  String text(String name) {
    Optional<String> text = maybe(name);
    if (text.isEmpty() && !has(name)) {
      fault(name, "не заполнено");
    }
    return text.orElse("");
  }

  /** Text that may be left out. */
  Optional<String> maybe(String name) {
    read.add(name);
    if (!has(name)) {
      return Optional.empty();
    }
    return text(node.get(name), name);
  }

  private Optional<String> text(JsonNode value, String name) {
    String text = value.isString() ? value.asString() : "";
    if (!value.isString() || text.isBlank() || text.length() > LONGEST) {
      fault(name, "нужен текст в кавычках, не пустой и не длиннее %d знаков".formatted(LONGEST));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A whole number within limits. */
  int number(String name, int least, int most, int usual) {
    read.add(name);
    if (!has(name)) {
      if (usual < least) {
        fault(name, "не заполнено; нужно целое число от %d до %d".formatted(least, most));
      }
      return usual;
    }
    JsonNode value = node.get(name);
    boolean right =
        value.isIntegralNumber()
            && value.canConvertToInt()
            && value.asInt() >= least
            && value.asInt() <= most;
    if (!right) {
      fault(name, "нужно целое число от %d до %d".formatted(least, most));
      return least;
    }
    return value.asInt();
  }

  /** One of a few words. */
  String word(String name, List<String> words, String usual) {
    read.add(name);
    if (!has(name) && !usual.isEmpty()) {
      return usual;
    }
    String text = node.path(name).isString() ? node.get(name).asString() : "";
    if (!words.contains(text)) {
      String allowed = String.join(", ", words.stream().map("«%s»"::formatted).toList());
      fault(name, "нужно одно из: " + allowed);
      return words.get(0);
    }
    return text;
  }

  /** An object that must be there. */
  JsonPart part(String name) {
    read.add(name);
    return new JsonPart(node.path(name), at(name), faults);
  }

  /** The value as it stands, for those who know several shapes. */
  JsonNode raw(String name) {
    read.add(name);
    return node.path(name);
  }

  /** Objects of an array that may be left out. */
  List<JsonPart> parts(String name) {
    List<JsonPart> parts = new ArrayList<>();
    int number = 0;
    for (JsonNode one : array(name)) {
      parts.add(new JsonPart(one, "%s[%d]".formatted(at(name), number++), faults));
    }
    return parts;
  }

  /** Texts of an array that may be left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : array(name)) {
      text(one, name).ifPresent(texts::add);
    }
    return texts;
  }

  /** Texts by text; may be left out. */
  Map<String, String> dictionary(String name) {
    read.add(name);
    Map<String, String> all = new LinkedHashMap<>();
    if (!has(name)) {
      return all;
    }
    JsonNode object = node.get(name);
    if (!object.isObject() || object.size() > MOST) {
      fault(name, "нужен объект {«текст»: «значение»}, не больше %d строк".formatted(MOST));
      return all;
    }
    object
        .propertyStream()
        .forEach(
            one ->
                text(one.getValue(), name + "." + one.getKey())
                    .ifPresent(text -> all.put(one.getKey(), text)));
    return all;
  }

  private List<JsonNode> array(String name) {
    read.add(name);
    if (!has(name)) {
      return List.of();
    }
    JsonNode array = node.get(name);
    if (!array.isArray() || array.size() > MOST) {
      fault(name, "нужен список […], не больше %d строк".formatted(MOST));
      return List.of();
    }
    return array.valueStream().toList();
  }

  void fault(String name, String what) {
    faults.add(at(name) + ": " + what);
  }

  /** After all fields are read: what is there besides is most likely mistyped. */
  void end() {
    if (!node.isObject()) {
      return;
    }
    node.propertyNames().stream()
        .filter(name -> !read.contains(name))
        .forEach(name -> fault(name, "неизвестное поле"));
  }

  String at(String name) {
    if (name.isEmpty()) {
      return path.isEmpty() ? "шаблон" : path;
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  List<String> faults() {
    return faults;
  }
}
