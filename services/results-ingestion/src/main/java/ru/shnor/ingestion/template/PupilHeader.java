package ru.shnor.ingestion.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.kit.sheet.Row;

/** The header of «Индивидуальные результаты» among the first rows of a sheet. */
sealed interface PupilHeader {

  /**
   * It is there.
   *
   * @param row 1-based
   */
  record Found(int row, PupilColumns columns) implements PupilHeader {}

  /** A header of participants that is not complete, and what it lacks, in Russian. */
  record Faulty(String fault) implements PupilHeader {}

  /** No header of participants. */
  record None() implements PupilHeader {}

  /** {@code 4К1 (3б)}, {@code 9.1 (1б)}, {@code 5(1) (1б)}; К may be Latin. */
  Pattern TASK =
      Pattern.compile(
          "(\\d{1,2}(?:[.,]\\d{1,2})?(?:\\(\\d\\))?(?:к\\d{1,2})?) ?\\((\\d{1,2}) ?б\\)");

  List<String> NEEDED = List.of("оо", "код участника", "первичный балл", "отметка");

  /** Looks for it. */
  static PupilHeader in(List<Row> head) {
    for (Row row : head) {
      Map<String, Integer> columns = new HashMap<>();
      List<PupilColumns.Task> tasks = new ArrayList<>();
      List<String> twice = new ArrayList<>();
      for (int at = 0; at < row.cells().size(); at++) {
        String plain = Words.plain(row.cell(at).text());
        Matcher task = TASK.matcher(plain);
        if (task.matches()) {
          tasks.add(new PupilColumns.Task(at, task.group(1), Integer.parseInt(task.group(2))));
        } else if (!plain.isEmpty() && columns.putIfAbsent(plain, at) != null) {
          twice.add("столбец «%s» стоит дважды".formatted(Words.tidy(row.cell(at).text())));
        }
      }
      if (columns.containsKey("код участника") && columns.containsKey("первичный балл")) {
        return read(row.number(), columns, tasks, twice);
      }
    }
    return new None();
  }

  private static PupilHeader read(
      int row, Map<String, Integer> columns, List<PupilColumns.Task> tasks, List<String> faults) {
    NEEDED.stream()
        .filter(name -> !columns.containsKey(name))
        .map("нет столбца «%s»"::formatted)
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      return new Faulty("в строке заголовков %d %s".formatted(row, String.join(", ", faults)));
    }
    return new Found(
        row,
        new PupilColumns(
            columns.getOrDefault("оо", -1),
            columns.getOrDefault("муниципалитет", -1),
            columns.getOrDefault("название оо", -1),
            columns.getOrDefault("код участника", -1),
            columns.getOrDefault("вариант", -1),
            columns.getOrDefault("первичный балл", -1),
            columns.getOrDefault("отметка", -1),
            columns.getOrDefault("отметка по журналу", -1),
            tasks));
  }
}
