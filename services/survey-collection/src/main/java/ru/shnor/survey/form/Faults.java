package ru.shnor.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads properties of a definition and collects what is wrong with them. */
final class Faults {

  private static final int MOST = 200;
  private static final int LONGEST_TEXT = 2000;

  private final List<FormFault> faults = new ArrayList<>();

  List<FormFault> all() {
    return faults;
  }

  void add(String path, String message) {
    if (faults.size() < MOST) {
      faults.add(new FormFault(path, message));
    }
  }

  /** Properties nobody here understands: the browser might, and then both would disagree. */
  void refuseOthers(JsonNode node, String path, Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        add(
            join(path, name),
            "Свойства «%s» здесь нет. Можно: %s."
                .formatted(name, String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  boolean flag(JsonNode node, String path, String name) {
    JsonNode value = node.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      add(join(path, name), "Нужно true или false без кавычек.");
    }
    return value.isBoolean() && value.booleanValue();
  }

  double number(JsonNode node, String path, String name, double otherwise) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      add(join(path, name), "Нужно число без кавычек.");
      return otherwise;
    }
    return value.doubleValue();
  }

  int whole(JsonNode node, String path, String name, int otherwise, int least, int most) {
    double value = number(node, path, name, otherwise);
    if (value == otherwise) {
      return otherwise;
    }
    if (value != Math.rint(value) || value < least || value > most) {
      add(join(path, name), "Нужно целое число от %d до %d.".formatted(least, most));
      return otherwise;
    }
    return (int) value;
  }

  /** The Russian text of a plain or localised text; empty if the property is absent. */
  String text(JsonNode node, String path, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return "";
    }
    if (value.isString()) {
      return checked(value.asString(), join(path, name));
    }
    if (!value.isObject()) {
      add(join(path, name), "Нужен текст или тексты по языкам {\"ru\":\"…\"}.");
      return "";
    }
    for (String language : value.propertyNames()) {
      if (!language.equals("default") && !language.matches("[a-z]{2}(-[A-Za-z]{2,4})?")) {
        add(join(path, name), "«%s» — не код языка; нужно ru, en и т. п.".formatted(language));
      } else if (!value.path(language).isString()) {
        add(join(path, name) + "." + language, "Нужен текст в кавычках.");
      }
    }
    String russian =
        value.path("ru").isString()
            ? value.path("ru").asString()
            : value.path("default").asString("");
    if (russian.isBlank()) {
      add(join(path, name), "Нет русского текста: добавьте ru или default.");
    }
    return checked(russian, join(path, name));
  }

  private String checked(String text, String path) {
    if (text.length() > LONGEST_TEXT) {
      add(path, "Текст длиннее %d знаков.".formatted(LONGEST_TEXT));
    }
    return text;
  }

  /** A list that must not be empty; reported if it is not there. */
  Optional<JsonNode> list(JsonNode node, String path, String name, int most) {
    JsonNode value = node.path(name);
    if (!value.isArray() || value.isEmpty()) {
      add(join(path, name), "Нужен непустой список [ … ].");
      return Optional.empty();
    }
    if (value.size() > most) {
      add(join(path, name), "В списке больше %d записей.".formatted(most));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
