package ru.shnor.analytics.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.ListKind;

/** What somebody has written into the form of a definition, judged. */
record DefinitionForm(String title, Definition definition, List<ListKind> lists, String reason) {

  private static final int LONGEST = 300;
  private static final int MOST_MIN_N = 1000;

  /**
   * Reads {@code title}, {@code formula}, {@code minN}, {@code lists}, {@code reason}.
   *
   * @throws Refusal 400 that names the field
   */
  static DefinitionForm of(Map<String, String> body) {
    return new DefinitionForm(
        text(body, "title", "Назовите определение"),
        definition(body),
        lists(body),
        text(body, "reason", "Напишите, зачем нужно определение или что изменено"));
  }

  /**
   * Text of a field.
   *
   * @throws Refusal 400 with this message if it is empty, or if it is too long
   */
  static String text(Map<String, String> body, String name, String wanted) {
    String text = Optional.ofNullable(body.get(name)).orElse("").strip();
    if (text.isEmpty()) {
      throw Refusal.badRequest(wanted);
    }
    if (text.length() > LONGEST) {
      throw Refusal.badRequest(
          "Слишком длинный текст: %d знаков, допустимо %d".formatted(text.length(), LONGEST));
    }
    return text;
  }

  private static Definition definition(Map<String, String> body) {
    String minN = Optional.ofNullable(body.get("minN")).orElse("").strip();
    if (!minN.matches("[1-9]\\d{0,3}") || Integer.parseInt(minN) > MOST_MIN_N) {
      throw Refusal.badRequest("Наименьшее число работ — от 1 до " + MOST_MIN_N);
    }
    return Definitions.find(
            Optional.ofNullable(body.get("formula")).orElse(""), Integer.parseInt(minN))
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "Такой формулы нет. Для параллели шкала всегда другая, отказаться от разных"
                        + " шкал можно только для того же класса"));
  }

  private static List<ListKind> lists(Map<String, String> body) {
    List<ListKind> lists = new ArrayList<>();
    String text = Optional.ofNullable(body.get("lists")).orElse("").strip();
    for (String word : text.isEmpty() ? List.<String>of() : List.of(text.split(",", -1))) {
      lists.add(
          Arrays.stream(ListKind.values())
              .filter(one -> one.name().equals(word))
              .findFirst()
              .orElseThrow(() -> Refusal.badRequest("Такого перечня нет: " + word)));
    }
    return lists.stream().distinct().sorted().toList();
  }
}
