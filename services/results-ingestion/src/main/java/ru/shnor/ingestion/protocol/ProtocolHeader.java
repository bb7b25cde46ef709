package ru.shnor.ingestion.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.template.PupilColumns;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;

/** The header of a protocol among the first rows of a sheet. */
sealed interface ProtocolHeader {

  /**
   * It is there.
   *
   * @param row 1-based
   */
  record Found(ProtocolKind kind, int row, ProtocolColumns columns) implements ProtocolHeader {}

  /** It is not complete, or a column stands twice; in Russian. */
  record Faulty(ProtocolKind kind, String fault) implements ProtocolHeader {}

  /** Without the most points of a task, as in the exports of 2020 and 2021. */
  int UNKNOWN_MAXIMUM = 20;

  /** {@code 4К1 (3б)}, {@code 9.1 (1б)}, {@code 5(1) (1б)}; К may be Latin. */
  Pattern TASK_WITH_MAXIMUM =
      Pattern.compile(
          "(\\d{1,2}(?:[.,]\\d{1,2})?(?:\\(\\d\\))?(?:к\\d{1,2})?) ?\\((\\d{1,2}) ?б\\)");

  Pattern TASK_OF_2021 =
      Pattern.compile("балл за (?:задание )?(\\d{1,2}(?:[.,(]\\d{1,2}\\)?)?(?:к\\d{1,2})?)");
  Pattern TASK_OF_2020 = Pattern.compile("a-(\\d{1,2})-grade");

  /** Looks for it. */
  static Optional<ProtocolHeader> in(List<Row> head) {
    for (Row row : head) {
      Map<String, List<Integer>> names = new HashMap<>();
      for (int at = 0; at < row.cells().size(); at++) {
        String plain = Words.plain(row.cell(at).text());
        names.computeIfAbsent(plain, any -> new ArrayList<>()).add(at);
      }
      Optional<ProtocolKind> kind = kind(names);
      if (kind.isPresent()) {
        return Optional.of(read(kind.get(), row, names));
      }
    }
    return Optional.empty();
  }

  private static Optional<ProtocolKind> kind(Map<String, List<Integer>> names) {
    if (has(names, "otc") && has(names, "klass") && has(names, "user")) {
      return Optional.of(ProtocolKind.EXPORT_2020);
    }
    if (has(names, "логин школы") && has(names, "код обучающегося")) {
      return Optional.of(ProtocolKind.EXPORT_2021);
    }
    if (has(names, "пользователь") && has(names, "код региона")) {
      return Optional.of(ProtocolKind.EXPORT_2022);
    }
    return has(names, "код участника") && has(names, "итого баллов") && !has(names, "оо")
        ? Optional.of(ProtocolKind.COLLECTION_FORM)
        : Optional.empty();
  }

  private static boolean has(Map<String, List<Integer>> names, String name) {
    return names.containsKey(Words.plain(name));
  }

  private static ProtocolHeader read(ProtocolKind kind, Row row, Map<String, List<Integer>> names) {
    Names of = new Names(names);
    ProtocolColumns columns =
        switch (kind) {
          case EXPORT_2020 -> of.columns(row, "user", "", "", "code", "sum", tasks(kind, row));
          case EXPORT_2021 ->
              of.columns(
                  row,
                  "логин школы",
                  "регион",
                  "",
                  "код обучающегося",
                  "всего баллов",
                  tasks(kind, row));
          case EXPORT_2022 ->
              of.columns(
                  row,
                  "пользователь",
                  "муниципалитет",
                  "школа",
                  "код",
                  "итого баллов",
                  tasks(kind, row));
          case COLLECTION_FORM ->
              of.columns(row, "", "", "", "код участника", "итого баллов", tasks(kind, row));
        };
    if (columns.tasks().isEmpty()) {
      of.faults.add("нет ни одного столбца с баллами за задания");
    }
    long tasks = columns.tasks().stream().map(PupilColumns.Task::name).distinct().count();
    if (tasks < columns.tasks().size()) {
      of.faults.add("одно задание стоит в двух столбцах");
    }
    return of.faults.isEmpty()
        ? new Found(kind, row.number(), columns)
        : new Faulty(
            kind,
            "в строке заголовков %d %s".formatted(row.number(), String.join(", ", of.faults)));
  }

  private static List<PupilColumns.Task> tasks(ProtocolKind kind, Row row) {
    List<PupilColumns.Task> tasks = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      String text = Words.tidy(row.cell(at).text());
      Matcher task =
          switch (kind) {
            case EXPORT_2020 -> TASK_OF_2020.matcher(text.toLowerCase(Locale.ROOT));
            case EXPORT_2021 -> TASK_OF_2021.matcher(Words.plain(text));
            default -> TASK_WITH_MAXIMUM.matcher(Words.plain(text));
          };
      if (task.matches()) {
        int max = kind.tellsMaxima() ? Integer.parseInt(task.group(2)) : UNKNOWN_MAXIMUM;
        tasks.add(new PupilColumns.Task(at, task.group(1), max));
      }
    }
    return tasks;
  }

  /** Columns by name, and what is wrong with them. */
  final class Names {
    private final Map<String, List<Integer>> names;
    private final List<String> faults = new ArrayList<>();

    Names(Map<String, List<Integer>> names) {
      this.names = names;
    }

    private ProtocolColumns columns(
        Row row,
        String school,
        String municipality,
        String schoolName,
        String code,
        String total,
        List<PupilColumns.Task> tasks) {
      return new ProtocolColumns(
          row.cells().size(),
          school.isEmpty() ? -1 : needed(school),
          first(municipality),
          first(schoolName),
          needed(code),
          needed(total),
          journal(),
          variants(),
          tasks);
    }

    private int needed(String name) {
      List<Integer> places = names.getOrDefault(Words.plain(name), List.of());
      if (places.size() != 1) {
        faults.add(
            places.isEmpty()
                ? "нет столбца «%s»".formatted(name)
                : "столбец «%s» стоит дважды".formatted(name));
        return -1;
      }
      return places.get(0);
    }

    private int first(String name) {
      return name.isEmpty() ? -1 : names.getOrDefault(Words.plain(name), List.of(-1)).get(0);
    }

    private int journal() {
      return names.entrySet().stream()
          .filter(
              one ->
                  one.getKey().equals(Words.plain("otc"))
                      || one.getKey().startsWith(Words.plain("отметка за предыдущ")))
          .map(one -> one.getValue().get(0))
          .findFirst()
          .orElse(-1);
    }

    private List<Integer> variants() {
      return names.entrySet().stream()
          .filter(
              one ->
                  one.getKey().startsWith(Words.plain("var-"))
                      || one.getKey().startsWith(Words.plain("вариант")))
          .flatMap(one -> one.getValue().stream())
          .sorted()
          .toList();
    }
  }
}
