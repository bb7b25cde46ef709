package ru.shnor.survey.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists of the sheet {@code choices}. A list whose names are all whole numbers has numbers for
 * codes, so that scales can be computed from them.
 */
final class ChoiceLists {

  private final Map<String, List<FormSheet.Line>> lists = new HashMap<>();
  private final FormSheet sheet;

  ChoiceLists(FormSheet sheet, List<CellFault> faults) {
    this.sheet = sheet;
    for (FormSheet.Line line : sheet.lines()) {
      String list =
          line.text("list_name").isEmpty() ? line.text("list name") : line.text("list_name");
      if (list.isEmpty()) {
        continue;
      }
      if (line.text("name").isEmpty()) {
        faults.add(line.fault("name", "У варианта ответа нет кода: заполните name."));
      } else {
        lists.computeIfAbsent(list, name -> new ArrayList<>()).add(line);
      }
    }
  }

  boolean has(String list) {
    return lists.containsKey(list);
  }

  boolean isNumeric(String list) {
    return lists.getOrDefault(list, List.of()).stream()
        .allMatch(line -> line.text("name").matches("-?(0|[1-9]\\d{0,8})"));
  }

  /** The choices as SurveyJS writes them. */
  ArrayNode json(String list) {
    ArrayNode choices = JsonNodeFactory.instance.arrayNode();
    for (FormSheet.Line line : lists.getOrDefault(list, List.of())) {
      ObjectNode choice = choices.addObject();
      choice.set("value", code(list, line.text("name")));
      Labels.put(choice, "text", sheet, line, "label");
    }
    return choices;
  }

  /** A code as the list has it. */
  JsonNode code(String list, String name) {
    return isNumeric(list) && name.matches("-?\\d{1,9}")
        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(name))
        : JsonNodeFactory.instance.stringNode(name);
  }
}
