package ru.shnor.survey.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates definitions, and answers that are sometimes right and sometimes wrong. */
final class RandomForm {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] CODES = {"alpha", "beta", "gamma", "delta", "eps"};
  private static final String[] KINDS = {
    "radiogroup",
    "dropdown",
    "numbers",
    "checkbox",
    "number",
    "text",
    "comment",
    "boolean",
    "rating",
    "matrix"
  };

  private final RandomGenerator random;
  private final List<ObjectNode> questions = new ArrayList<>();
  private final ObjectNode definition = JSON.objectNode();

  RandomForm(RandomGenerator random) {
    this.random = random;
    definition.put("title", "Анкета");
    ArrayNode pages = definition.putArray("pages");
    int pageCount = 1 + random.nextInt(3);
    for (int p = 0; p < pageCount; p++) {
      ObjectNode page = pages.addObject();
      page.put("name", "p" + p);
      if (chance(0.3) && !questions.isEmpty()) {
        page.put("visibleIf", condition(2));
      }
      ArrayNode elements = page.putArray("elements");
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        ObjectNode question = question();
        if (chance(0.4) && !questions.isEmpty()) {
          question.put("visibleIf", condition(2));
        }
        elements.add(question);
        questions.add(question);
      }
    }
  }

  ObjectNode definition() {
    return definition;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private ObjectNode question() {
    ObjectNode node = JSON.objectNode();
    String kind = KINDS[random.nextInt(KINDS.length)];
    node.put("name", "q" + questions.size());
    if (chance(0.4)) {
      node.put("isRequired", true);
    }
    switch (kind) {
      case "radiogroup", "dropdown" -> codes(node.put("type", kind), "choices");
      case "numbers" -> numbers(node.put("type", "radiogroup"), "choices", 0);
      case "checkbox" -> {
        codes(node.put("type", kind), "choices");
        if (chance(0.3)) {
          node.put("minSelectedChoices", 1 + random.nextInt(2));
        }
      }
      case "number" -> {
        node.put("type", "text").put("inputType", "number");
        if (chance(0.3)) {
          node.put("step", 1);
        }
        if (chance(0.7)) {
          node.put("min", -2);
        }
        if (chance(0.7)) {
          node.put("max", 5);
        }
      }
      case "text", "comment" -> node.put("type", kind);
      case "boolean" -> node.put("type", kind);
      case "rating" -> node.put("type", kind).put("rateMin", random.nextInt(2)).put("rateMax", 4);
      default -> {
        node.put("type", "matrix");
        // the library's clean-up of a whole form, which only this oracle calls, loses a code 0
        numbers(node, "columns", 1);
        ArrayNode rows = node.putArray("rows");
        rows.add("r1").add("r2");
        if (chance(0.4)) {
          node.put("isAllRowRequired", true);
        }
      }
    }
    return node;
  }

  private void codes(ObjectNode node, String name) {
    ArrayNode list = node.putArray(name);
    int count = 2 + random.nextInt(CODES.length - 1);
    for (int i = 0; i < count; i++) {
      list.add(CODES[i]);
    }
  }

  private void numbers(ObjectNode node, String name, int from) {
    ArrayNode list = node.putArray(name);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      list.add(from + i);
    }
  }

  private String condition(int depth) {
    if (depth > 0 && chance(0.4)) {
      String sign = chance(0.5) ? " and " : " or ";
      String whole = condition(depth - 1) + sign + condition(depth - 1);
      if (chance(0.3)) {
        return "!(" + whole + ")";
      }
      return chance(0.5) ? "(" + whole + ")" : whole;
    }
    ObjectNode question = questions.get(random.nextInt(questions.size()));
    String name = "{" + question.path("name").asString("") + "}";
    if (chance(0.15)) {
      return name + (chance(0.5) ? " empty" : " notempty");
    }
    return switch (question.path("type").asString("")) {
      case "radiogroup", "dropdown" -> oneChoice(name, question);
      case "checkbox" -> manyChoices(name, question);
      case "boolean" -> name + (chance(0.5) ? " = " : " <> ") + chance(0.5);
      case "rating" -> name + ordered() + random.nextInt(5);
      case "matrix" -> "{%s.r1}".formatted(question.path("name").asString("")) + " = 1";
      default ->
          question.has("inputType")
              ? name + ordered() + (random.nextInt(7) - 1)
              : name + " notempty";
    };
  }

  private String oneChoice(String name, ObjectNode question) {
    if (question.path("choices").get(0).isNumber() && chance(0.4)) {
      return name + ordered() + "1";
    }
    return chance(0.3)
        ? name + " anyof [" + code(question) + ", " + code(question) + "]"
        : name + (chance(0.6) ? " = " : " <> ") + code(question);
  }

  private String manyChoices(String name, ObjectNode question) {
    return switch (random.nextInt(4)) {
      case 0 -> name + " contains " + code(question);
      case 1 -> name + " notcontains " + code(question);
      case 2 -> name + " anyof [" + code(question) + ", " + code(question) + "]";
      default -> name + " allof [" + code(question) + "]";
    };
  }

  private String ordered() {
    String[] signs = {" = ", " <> ", " > ", " < ", " >= ", " <= "};
    return signs[random.nextInt(signs.length)];
  }

  private String code(ObjectNode question) {
    var list = question.path("choices");
    var code = list.get(random.nextInt(list.size()));
    return code.isNumber() ? code.asString() : "'" + code.asString() + "'";
  }

  /**
   * Answers of one person.
   *
   * @param wrong share of answers that may be wrong
   */
  ObjectNode answers(double wrong) {
    ObjectNode answers = JSON.objectNode();
    for (ObjectNode question : questions) {
      if (chance(0.85)) {
        answer(answers, question, chance(wrong));
      }
    }
    if (chance(wrong / 4)) {
      answers.put("unknown", 1);
    }
    return answers;
  }

  private void answer(ObjectNode answers, ObjectNode question, boolean bad) {
    String name = question.path("name").asString("");
    switch (question.path("type").asString("")) {
      case "radiogroup", "dropdown" -> {
        if (bad) {
          answers.put(name, "omega");
        } else {
          answers.set(name, oneOf(question, "choices"));
        }
      }
      case "checkbox" -> {
        ArrayNode chosen = answers.putArray(name);
        question.path("choices").values().stream().filter(one -> chance(0.5)).forEach(chosen::add);
        if (bad) {
          chosen.add("omega");
        }
      }
      case "boolean" -> answers.put(name, chance(0.5));
      case "rating" -> answers.put(name, 1 + random.nextInt(4));
      case "matrix" -> {
        ObjectNode rows = answers.putObject(name);
        for (String row : List.of("r1", "r2")) {
          if (chance(0.8)) {
            rows.set(row, oneOf(question, "columns"));
          }
        }
        if (bad) {
          rows.put(chance(0.5) ? "r1" : "r9", 99);
        }
      }
      default -> {
        if (question.has("inputType")) {
          answers.put(name, bad ? 6 + random.nextInt(3) : (random.nextInt(16) - 5) / 2.0);
        } else {
          answers.put(name, bad ? "  " : "слово");
        }
      }
    }
  }

  private tools.jackson.databind.JsonNode oneOf(ObjectNode question, String list) {
    var choices = question.path(list);
    return choices.get(random.nextInt(choices.size()));
  }
}
