package ru.shnor.survey.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.shnor.survey.expression.Value;
import tools.jackson.databind.JsonNode;

/** Reads choices, rows and columns. */
final class Choices {

  private static final int MOST = 300;

  /** Codes the browser would take for something else are no codes. */
  private static final String CODE = "[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_.-]{0,63}";

  private final Faults faults;

  Choices(Faults faults) {
    this.faults = faults;
  }

  /** Choices of a question. */
  List<Choice> read(JsonNode question, String path, String name) {
    List<Choice> choices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonNode list = faults.list(question, path, name, MOST).orElse(question.path("\u0000"));
    for (int i = 0; i < list.size(); i++) {
      String where = "%s[%d]".formatted(Faults.join(path, name), i);
      Optional<Choice> choice = choice(list.get(i), where);
      if (choice.isPresent()) {
        String code = choice.get().value().shown();
        // the browser compares codes without regard to case
        if (!seen.add(code.toLowerCase(Locale.ROOT))) {
          faults.add(where, "Код «%s» уже есть выше.".formatted(code));
        }
        choices.add(choice.get());
      }
    }
    return choices;
  }

  private Optional<Choice> choice(JsonNode node, String where) {
    if (!node.isObject()) {
      return value(node, where).map(value -> new Choice(value, value.shown()));
    }
    faults.refuseOthers(node, where, Set.of("value", "text"));
    String text = faults.text(node, where, "text");
    return value(node.path("value"), where + ".value")
        .map(value -> new Choice(value, text.isEmpty() ? value.shown() : text));
  }

  private Optional<Value> value(JsonNode node, String where) {
    if (node.isInt() || node.isLong()) {
      return Optional.of(new Value.Numeric(node.doubleValue()));
    }
    if (!node.isString() || !node.asString().matches(CODE)) {
      faults.add(
          where,
          "Код — целое число или слово из букв, цифр, «_», «-» и «.» без пробелов, до 64 знаков.");
      return Optional.empty();
    }
    String code = node.asString();
    if (code.matches("\\d+([.]\\d*)?")
        || code.matches("(?i)true|false|null|undefined|nan|infinity|0x.*")) {
      faults.add(where, "Код «%s» браузер поймёт иначе: числа пишите без кавычек.".formatted(code));
      return Optional.empty();
    }
    return Optional.of(new Value.Text(code));
  }
}
