package ru.shnor.survey.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sheet {@code survey}: its rows become pages and questions. */
final class SurveySheet {

  private static final Set<String> NEVER =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "username",
          "phonenumber",
          "email",
          "audit",
          "simserial");
  private static final Pattern BOUND =
      Pattern.compile("\\.\\s*(?<sign>>=|<=)\\s*(?<number>-?\\d+(?:\\.\\d+)?)");
  private static final Pattern PARAMETER = Pattern.compile("(start|end|step)\\s*=\\s*(-?\\d{1,4})");

  private final FormSheet sheet;
  private final Optional<ChoiceLists> lists;
  private final List<CellFault> faults;
  private final List<CellFault> notes;
  private final Map<String, FormSheet.Line> linesByPath;
  private final Map<String, Relevant.Known> known = new HashMap<>();
  private final ArrayNode pages = JsonNodeFactory.instance.arrayNode();
  private Optional<ObjectNode> page = Optional.empty();
  private Optional<FormSheet.Line> group = Optional.empty();
  private Optional<ObjectNode> table = Optional.empty();

  SurveySheet(
      FormSheet sheet,
      Optional<ChoiceLists> lists,
      List<CellFault> faults,
      List<CellFault> notes,
      Map<String, FormSheet.Line> linesByPath) {
    this.sheet = sheet;
    this.lists = lists;
    this.faults = faults;
    this.notes = notes;
    this.linesByPath = linesByPath;
  }

  void into(ObjectNode root) {
    sheet.lines().forEach(this::line);
    group.ifPresent(
        line -> faults.add(line.fault("type", "Группа не закрыта: добавьте строку end_group.")));
    root.set("pages", pages);
  }

  private void line(FormSheet.Line line) {
    String[] words = line.text("type").split("\\s+", -1);
    String type = words[0].toLowerCase(Locale.ROOT);
    String argument = words.length > 1 ? words[1] : "";
    if (type.isEmpty()) {
      return;
    }
    if (type.equals("begin") || type.equals("end")) {
      type = type + "_" + argument.toLowerCase(Locale.ROOT);
    }
    switch (type) {
      case "begin_group" -> beginGroup(line);
      case "end_group" -> endGroup(line);
      case "begin_repeat", "end_repeat" ->
          faults.add(line.fault("type", "Повторы не поддерживаются: перечислите вопросы подряд."));
      default -> {
        if (NEVER.contains(type)) {
          notes.add(
              line.fault("type", "Анонимная анкета не собирает «%s»: пропущено.".formatted(type)));
        } else {
          question(line, type, argument);
        }
      }
    }
  }

  private void beginGroup(FormSheet.Line line) {
    if (group.isPresent()) {
      faults.add(
          line.fault("type", "Группа внутри группы не поддерживается: группа — это страница."));
      return;
    }
    group = Optional.of(line);
    ObjectNode node = newPage(line);
    String name = line.text("name");
    if (!name.isEmpty()) {
      node.put("name", name);
    }
    Labels.put(node, "title", sheet, line, "label");
    if (line.text("appearance").contains("table-list")) {
      ObjectNode matrix = elements(node).addObject();
      matrix.put("type", "matrix");
      matrix.put("name", name);
      Labels.put(matrix, "title", sheet, line, "label");
      matrix.putArray("rows");
      linesByPath.put(path(elements(node)), line);
      table = Optional.of(matrix);
    }
    relevant(node, line);
  }

  private void endGroup(FormSheet.Line line) {
    if (group.isEmpty()) {
      faults.add(line.fault("type", "Закрывается группа, которая не открыта."));
    }
    group = Optional.empty();
    page = Optional.empty();
    table = Optional.empty();
  }

  private ObjectNode newPage(FormSheet.Line line) {
    ObjectNode node = pages.addObject();
    node.put("name", "page" + pages.size());
    node.putArray("elements");
    linesByPath.put("pages[%d]".formatted(pages.size() - 1), line);
    page = Optional.of(node);
    return node;
  }

  private void question(FormSheet.Line line, String type, String argument) {
    ObjectNode in = page.orElseGet(() -> newPage(line));
    if (table.isPresent()) {
      tableRow(table.get(), line, type, argument);
      return;
    }
    ObjectNode node = elements(in).addObject();
    linesByPath.put(path(elements(in)), line);
    String name = line.text("name");
    node.put("type", "text");
    node.put("name", name);
    Labels.put(node, type.equals("note") ? "html" : "title", sheet, line, "label");
    Labels.put(node, "description", sheet, line, "hint");
    relevant(node, line);
    if (line.text("required").matches("(?i)yes|true|true\\(\\)|да|1")) {
      node.put("isRequired", true);
    }
    kind(node, line, type, argument);
    boolean several = type.equals("select_multiple");
    boolean numeric = lists.filter(all -> all.isNumeric(argument)).isPresent();
    boolean number = Set.of("integer", "decimal", "range").contains(type);
    known.put(name, new Relevant.Known("{" + name + "}", several, numeric, number));
  }

  private void kind(ObjectNode node, FormSheet.Line line, String type, String argument) {
    switch (type) {
      case "text" -> {
        if (line.text("appearance").contains("multiline")) {
          node.put("type", "comment");
        }
      }
      case "integer", "decimal" -> number(node, line, type);
      case "range" -> range(node, line);
      case "select_one" -> select(node, line, argument, appearance(line));
      case "select_multiple" -> select(node, line, argument, "checkbox");
      case "note" -> {
        node.put("type", "html");
        node.remove("isRequired");
      }
      default ->
          faults.add(
              line.fault(
                  "type",
                  ("Вопросы «%s» не поддерживаются. Есть text, integer, decimal, range, select_one,"
                          + " select_multiple, note, begin_group.")
                      .formatted(type)));
    }
    if (!line.text("constraint").isEmpty() && !Set.of("integer", "decimal").contains(type)) {
      faults.add(line.fault("constraint", "Ограничения бывают только у чисел."));
    }
    for (String column : List.of("choice_filter", "calculation", "repeat_count")) {
      if (!line.text(column).isEmpty()) {
        faults.add(line.fault(column, "Столбец %s не поддерживается: очистите.".formatted(column)));
      }
    }
  }

  private static String appearance(FormSheet.Line line) {
    return line.text("appearance").contains("minimal") ? "dropdown" : "radiogroup";
  }

  private void select(ObjectNode node, FormSheet.Line line, String list, String type) {
    node.put("type", type);
    if (lists.filter(all -> all.has(list)).isEmpty()) {
      faults.add(line.fault("type", "На листе choices нет списка «%s».".formatted(list)));
    } else {
      node.set("choices", lists.get().json(list));
    }
  }

  private void number(ObjectNode node, FormSheet.Line line, String type) {
    node.put("inputType", "number");
    if (type.equals("integer")) {
      node.put("step", 1);
    }
    String constraint = line.text("constraint");
    for (String part : constraint.isEmpty() ? new String[0] : constraint.split("\\s+and\\s+", -1)) {
      Matcher bound = BOUND.matcher(part.strip());
      if (!bound.matches()) {
        faults.add(line.fault("constraint", "Понятны только границы вида «. >= 0 and . <= 10»."));
        return;
      }
      String property = bound.group("sign").equals(">=") ? "min" : "max";
      node.put(property, Double.parseDouble(bound.group("number")));
    }
  }

  private void range(ObjectNode node, FormSheet.Line line) {
    Map<String, Integer> values = new HashMap<>(Map.of("start", 1, "end", 10, "step", 1));
    Matcher parameter = PARAMETER.matcher(line.text("parameters"));
    while (parameter.find()) {
      values.put(parameter.group(1), Integer.parseInt(parameter.group(2)));
    }
    if (values.getOrDefault("step", 1) != 1) {
      faults.add(line.fault("parameters", "Шаг бывает только 1."));
    }
    node.put("type", "rating");
    node.put("rateMin", values.getOrDefault("start", 1));
    node.put("rateMax", values.getOrDefault("end", 10));
  }

  private void tableRow(ObjectNode matrix, FormSheet.Line line, String type, String list) {
    if (!type.equals("select_one") || lists.filter(all -> all.has(list)).isEmpty()) {
      faults.add(
          line.fault(
              "type", "В группе table-list бывают только select_one с одним общим списком."));
      return;
    }
    ArrayNode columns = lists.get().json(list);
    if (matrix.has("columns") && !matrix.path("columns").equals(columns)) {
      faults.add(line.fault("type", "В группе table-list список должен быть один на все строки."));
    }
    matrix.set("columns", columns);
    ObjectNode row = elements(matrix, "rows").addObject();
    row.put("value", line.text("name"));
    Labels.put(row, "text", sheet, line, "label");
    if (line.text("required").matches("(?i)yes|true|true\\(\\)|да|1")) {
      matrix.put("isAllRowRequired", true);
    }
    if (!line.text("relevant").isEmpty()) {
      faults.add(line.fault("relevant", "Условие внутри table-list ставится на всю группу."));
    }
    String reference = "{%s.%s}".formatted(matrix.path("name").asString(""), line.text("name"));
    known.put(
        line.text("name"),
        new Relevant.Known(reference, false, lists.get().isNumeric(list), false));
  }

  private void relevant(ObjectNode node, FormSheet.Line line) {
    if (line.text("relevant").isEmpty()) {
      return;
    }
    try {
      node.put("visibleIf", new Relevant(known).translate(line.text("relevant")));
    } catch (IllegalArgumentException e) {
      faults.add(line.fault("relevant", String.valueOf(e.getMessage())));
    }
  }

  private static ArrayNode elements(ObjectNode page) {
    return elements(page, "elements");
  }

  private static ArrayNode elements(ObjectNode node, String name) {
    return node.withArray(name);
  }

  private String path(ArrayNode elements) {
    return "pages[%d].elements[%d]".formatted(pages.size() - 1, elements.size() - 1);
  }
}
