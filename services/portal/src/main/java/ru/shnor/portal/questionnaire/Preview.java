package ru.shnor.portal.questionnaire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A questionnaire as it will be asked, for whoever checks it before it is opened. */
record Preview(String title, List<Page> pages) {

  /**
   * A page.
   *
   * @param condition when it is shown; empty for always
   */
  record Page(String title, String condition, List<Question> questions) {}

  /**
   * A question or a note.
   *
   * @param number 1-based over the whole questionnaire, empty for a note
   * @param kind type in words
   * @param input {@code radio}, {@code checkbox}, {@code matrix}, {@code text} or {@code none}
   * @param condition when it is asked; empty for always
   * @param limits what is accepted, in words; may be empty
   */
  record Question(
      String number,
      String name,
      String title,
      String description,
      String kind,
      String input,
      boolean required,
      String condition,
      String limits,
      List<Choice> choices,
      List<Choice> rows) {}

  /** A choice with its code. */
  record Choice(String code, String text) {}

  /** Reads a definition survey-collection has accepted. */
  static Preview of(JsonNode definition) {
    List<Page> pages = new ArrayList<>();
    int number = 0;
    for (JsonNode page : definition.at("/pages")) {
      List<Question> questions = new ArrayList<>();
      for (JsonNode element : page.at("/elements")) {
        boolean note = element.at("/type").asString("").equals("html");
        number += note ? 0 : 1;
        questions.add(question(element, note ? "" : Integer.toString(number)));
      }
      pages.add(new Page(text(page.at("/title")), text(page.at("/visibleIf")), questions));
    }
    return new Preview(text(definition.at("/title")), pages);
  }

  private static Question question(JsonNode element, String number) {
    String type = element.at("/type").asString("");
    boolean matrix = type.equals("matrix");
    return new Question(
        number,
        text(element.at("/name")),
        text(element.at(type.equals("html") ? "/html" : "/title")),
        text(element.at("/description")),
        kind(type, element),
        input(type),
        element.at("/isRequired").asBoolean(false)
            || element.at("/isAllRowRequired").asBoolean(false),
        text(element.at("/visibleIf")),
        limits(type, element),
        type.equals("boolean")
            ? yesNo(element)
            : choices(element.at(matrix ? "/columns" : "/choices")),
        matrix ? choices(element.at("/rows")) : List.of());
  }

  private static List<Choice> yesNo(JsonNode element) {
    return List.of(
        new Choice("true", orElse(text(element.at("/labelTrue")), "Да")),
        new Choice("false", orElse(text(element.at("/labelFalse")), "Нет")));
  }

  private static List<Choice> choices(JsonNode list) {
    List<Choice> choices = new ArrayList<>();
    for (JsonNode one : list) {
      if (one.isObject()) {
        String code = one.at("/value").asString("");
        choices.add(new Choice(code, orElse(text(one.at("/text")), code)));
      } else {
        choices.add(new Choice(one.asString(""), one.asString("")));
      }
    }
    return choices;
  }

  private static String kind(String type, JsonNode element) {
    return switch (type) {
      case "radiogroup" -> "один вариант";
      case "dropdown" -> "один вариант из списка";
      case "checkbox" -> "несколько вариантов";
      case "boolean" -> "да или нет";
      case "rating" -> "оценка";
      case "matrix" -> "один вариант в каждой строке";
      case "comment" -> "развёрнутый текст";
      case "html" -> "пояснение";
      default ->
          element.at("/inputType").asString("").equals("number") ? "число" : "короткий текст";
    };
  }

  private static String input(String type) {
    return switch (type) {
      case "radiogroup", "dropdown", "boolean" -> "radio";
      case "checkbox", "matrix" -> type;
      case "html" -> "none";
      default -> "text";
    };
  }

  private static String limits(String type, JsonNode element) {
    if (type.equals("rating")) {
      return "от %s до %s"
          .formatted(element.at("/rateMin").asString("1"), element.at("/rateMax").asString("5"));
    }
    if (type.equals("checkbox")) {
      return range(element, "/minSelectedChoices", "/maxSelectedChoices", "от ", "до ");
    }
    if (element.has("maxLength")) {
      return "до %s знаков".formatted(element.at("/maxLength").asString(""));
    }
    return range(element, "/min", "/max", "от ", "до ");
  }

  private static String range(JsonNode element, String least, String most, String from, String to) {
    String low = element.at(least).asString("");
    String high = element.at(most).asString("");
    if (low.isEmpty() || high.isEmpty()) {
      return low.isEmpty() ? (high.isEmpty() ? "" : to + high) : from + low;
    }
    return from + low + " до " + high;
  }

  /** Russian of a text in several languages. */
  private static String text(JsonNode node) {
    return node.isObject() ? node.at("/ru").asString("") : node.asString("");
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
