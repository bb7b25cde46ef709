package ru.shnor.survey.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.survey.form.Question.Head;
import tools.jackson.databind.JsonNode;

/** Reads one element of a page. */
final class QuestionReader {

  static final int LONGEST_ANSWER = 4000;
  private static final double LARGEST = 1e9;
  private static final Set<String> COMMON =
      Set.of("type", "name", "title", "description", "isRequired", "visibleIf");
  private static final Map<String, Set<String>> OWN =
      Map.of(
          "text", Set.of("inputType", "maxLength", "placeholder", "min", "max", "step"),
          "comment", Set.of("maxLength", "placeholder", "rows"),
          "radiogroup", Set.of("choices", "colCount"),
          "dropdown", Set.of("choices", "placeholder"),
          "checkbox", Set.of("choices", "colCount", "minSelectedChoices", "maxSelectedChoices"),
          "boolean", Set.of("labelTrue", "labelFalse"),
          "rating",
              Set.of("rateMin", "rateMax", "minRateDescription", "maxRateDescription", "rateType"),
          "matrix", Set.of("rows", "columns", "isAllRowRequired"),
          "html", Set.of("html"));
  private static final Set<String> TEXTS =
      Set.of(
          "description",
          "placeholder",
          "labelTrue",
          "labelFalse",
          "minRateDescription",
          "maxRateDescription");

  private final Faults faults;
  private final Choices choices;

  QuestionReader(Faults faults) {
    this.faults = faults;
    this.choices = new Choices(faults);
  }

  /** The question, if enough of it can be read. */
  Optional<Question> read(JsonNode node, Head head) {
    String type = node.path("type").asString("");
    Set<String> own = OWN.getOrDefault(type, Set.of());
    if (own.isEmpty()) {
      faults.add(
          Faults.join(head.path(), "type"),
          "Вопросов вида «%s» нет. Есть: %s."
              .formatted(type, String.join(", ", OWN.keySet().stream().sorted().toList())));
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(own);
    faults.refuseOthers(node, head.path(), known);
    TEXTS.stream().filter(known::contains).forEach(name -> faults.text(node, head.path(), name));
    return Optional.of(
        switch (type) {
          case "text" -> text(node, head);
          case "comment" -> new Question.FreeText(head, longest(node, head));
          case "radiogroup", "dropdown" ->
              new Question.OneChoice(head, choices.read(node, head.path(), "choices"));
          case "checkbox" -> checkbox(node, head);
          case "boolean" -> new Question.YesNo(head);
          case "rating" -> rating(node, head);
          case "matrix" -> matrix(node, head);
          default -> note(node, head);
        });
  }

  private Question text(JsonNode node, Head head) {
    String input = node.path("inputType").asString("text");
    if (input.equals("number")) {
      double min = faults.number(node, head.path(), "min", -LARGEST);
      double max = faults.number(node, head.path(), "max", LARGEST);
      if (min > max) {
        faults.add(Faults.join(head.path(), "max"), "Должно быть не меньше min.");
      }
      if (node.has("maxLength")) {
        faults.add(Faults.join(head.path(), "maxLength"), "У числа нет длины: задайте max.");
      }
      double step = faults.number(node, head.path(), "step", 0);
      if (node.has("step") && step != 1) {
        faults.add(Faults.join(head.path(), "step"), "Бывает только 1: целые числа.");
      }
      return new Question.NumberIn(head, min, max, step == 1);
    }
    if (!input.equals("text")) {
      faults.add(
          Faults.join(head.path(), "inputType"),
          "Бывает text или number. Почту, телефон и даты анонимная анкета не спрашивает.");
    }
    for (String name : List.of("min", "max", "step")) {
      if (node.has(name)) {
        faults.add(Faults.join(head.path(), name), "Только для inputType number.");
      }
    }
    return new Question.FreeText(head, longest(node, head));
  }

  private int longest(JsonNode node, Head head) {
    return faults.whole(node, head.path(), "maxLength", LONGEST_ANSWER, 1, LONGEST_ANSWER);
  }

  private Question checkbox(JsonNode node, Head head) {
    List<Choice> list = choices.read(node, head.path(), "choices");
    int size = Math.max(list.size(), 1);
    int least = faults.whole(node, head.path(), "minSelectedChoices", 0, 0, size);
    int most = faults.whole(node, head.path(), "maxSelectedChoices", size, 1, size);
    if (least > most) {
      faults.add(
          Faults.join(head.path(), "maxSelectedChoices"),
          "Должно быть не меньше minSelectedChoices.");
    }
    return new Question.ManyChoices(head, list, least, most);
  }

  private Question rating(JsonNode node, Head head) {
    int min = faults.whole(node, head.path(), "rateMin", 1, -100, 100);
    int max = faults.whole(node, head.path(), "rateMax", 5, -100, 100);
    if (max <= min || max - min > 20) {
      faults.add(
          Faults.join(head.path(), "rateMax"), "Должно быть больше rateMin, не более чем на 20.");
    }
    String look = node.path("rateType").asString("labels");
    if (!Set.of("labels", "stars", "smileys").contains(look)) {
      faults.add(Faults.join(head.path(), "rateType"), "Бывает labels, stars или smileys.");
    }
    return new Question.NumberIn(head, min, max, true);
  }

  private Question matrix(JsonNode node, Head head) {
    List<Choice> rows = choices.read(node, head.path(), "rows");
    List<Choice> columns = choices.read(node, head.path(), "columns");
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).value().shown().contains(".")) {
        faults.add(
            "%s.rows[%d]".formatted(head.path(), i),
            "В имени строки не может быть точки: она отделяет строку в условиях.");
      }
    }
    return new Question.Matrix(
        head, rows, columns, faults.flag(node, head.path(), "isAllRowRequired"));
  }

  private Question note(JsonNode node, Head head) {
    String text = faults.text(node, head.path(), "html");
    JsonNode html = node.path("html");
    String whole = html.isString() ? html.asString() : html.toString();
    if (text.isBlank() || whole.indexOf('<') >= 0 || whole.indexOf('&') >= 0) {
      faults.add(
          Faults.join(head.path(), "html"), "Нужен простой текст без разметки: без «<» и «&».");
    }
    return new Question.Note(head);
  }
}
