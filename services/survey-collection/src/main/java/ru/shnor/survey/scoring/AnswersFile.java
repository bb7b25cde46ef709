package ru.shnor.survey.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.survey.scale.Answers;
import ru.shnor.survey.scale.Key;

/**
 * Answers as a table: names of items in the first row that is not blank, one person in every row
 * below. CSV in the encodings and with the separators of {@code ru.shnor.kit.sheet}, or the first
 * visible sheet of an XLSX workbook. A row without any content is no person.
 */
public final class AnswersFile {

  private static final SheetLimits LIMITS =
      new SheetLimits(
          256L << 20,
          200,
          1L << 30,
          100,
          1_000_000,
          64L << 20,
          20,
          1_000_000,
          4_000,
          4_096,
          Duration.ofMinutes(5));
  private static final int ERRORS_SHOWN = 10;
  private static final int FIRST_CAPACITY = 1024;

  private final Key key;
  private final OutOfRange outOfRange;
  private final Map<Integer, String> wanted = new LinkedHashMap<>();
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private int width;
  private int persons;
  private int errorCount;
  private int outside;

  private AnswersFile(Key key, OutOfRange outOfRange) {
    this.key = key;
    this.outOfRange = outOfRange;
  }

  /** What an answer outside {@code min..max} is. */
  public enum OutOfRange {
    /** The file is refused. */
    ERROR,
    /** The answer counts as missing. */
    MISSING
  }

  /**
   * Answers to the items of the key.
   *
   * @param outside answers outside the key's range that were taken for missing
   */
  public record Read(Answers answers, int outside) {}

  /**
   * Reads a file.
   *
   * @throws BadInput if it is not there, no table, lacks an item of the key, or holds an answer
   *     that cannot be
   */
  public static Read read(Path file, Key key, OutOfRange outOfRange) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("Нет файла ответов %s. Проверьте путь после --answers.".formatted(file));
    }
    AnswersFile reading = new AnswersFile(key, outOfRange);
    try (SheetReader reader = SheetReaders.open(file, LIMITS, ReadProgress.NONE)) {
      SheetInfo sheet =
          reader.sheets().stream()
              .filter(one -> !one.hidden())
              .findFirst()
              .orElseThrow(() -> new BadInput("В книге с ответами нет видимых листов."));
      reader.read(sheet, reading::row);
    } catch (UnreadableFile e) {
      throw new BadInput("Файл ответов: %s %s".formatted(e.text(), e.advice()));
    }
    return reading.finish();
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (width == 0) {
      header(row);
      return;
    }
    if (row.cells().size() > width) {
      error(
          row.number(),
          "",
          "ячеек больше, чем имён в шапке (%d против %d): столбцы могут быть сдвинуты. Дайте имя"
                  .formatted(row.cells().size(), width)
              + " каждому столбцу или удалите лишнее");
      return;
    }
    int person = persons++;
    wanted.forEach(
        (column, item) -> {
          double[] answers = columns.getOrDefault(item, new double[0]);
          if (person == answers.length) {
            answers = Arrays.copyOf(answers, Math.max(FIRST_CAPACITY, person * 2));
            columns.put(item, answers);
          }
          answers[person] = answer(row, column, item);
        });
  }

  private void header(Row row) {
    width = row.cells().size();
    Set<String> items = key.itemNames();
    Set<String> doubled = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int column = 0; column < width; column++) {
      String name = row.cell(column).text().strip();
      if (!seen.add(name) && items.contains(name)) {
        doubled.add(name);
      }
      if (items.contains(name)) {
        wanted.put(column, name);
        columns.put(name, new double[FIRST_CAPACITY]);
      }
    }
    if (!doubled.isEmpty()) {
      throw new BadInput(
          "Строка %d (шапка): столбец %s встречается дважды. Оставьте один."
              .formatted(row.number(), listed(doubled)));
    }
    Set<String> absent = new LinkedHashSet<>(items);
    absent.removeAll(seen);
    if (!absent.isEmpty()) {
      seen.remove("");
      throw new BadInput(
          ("Строка %d (шапка): нет столбцов для пунктов ключа: %s. Есть столбцы: %s. Имена должны"
                  + " совпадать буква в букву; минус в ключе значит «обратный» и в имя не входит.")
              .formatted(row.number(), listed(absent), listed(seen)));
    }
  }

  private double answer(Row row, int column, String item) {
    Cell cell = row.cell(column);
    String text = cell.text().replace('\u00A0', ' ').strip();
    if (text.isEmpty() || text.equalsIgnoreCase("NA")) {
      return Double.NaN;
    }
    if (!text.matches("[+-]?(\\d{1,15}([.,]\\d{0,15})?|[.,]\\d{1,15})([eE][+-]?\\d{1,2})?")) {
      error(
          row.number(),
          item,
          "«%s» — не число. Замените кодом ответа, пропуск оставьте пустым или NA"
              .formatted(shortened(text)));
      return Double.NaN;
    }
    double answer = Double.parseDouble(text.replace(',', '.'));
    if (answer < key.min() || answer > key.max()) {
      outside++;
      if (outOfRange == OutOfRange.ERROR) {
        error(
            row.number(),
            item,
            ("%s вне границ ключа от %s до %s. Исправьте ответ, либо min и max ключа, либо добавьте"
                    + " --out-of-range missing, чтобы считать такие ответы пропусками")
                .formatted(text, KeyFile.plain(key.min()), KeyFile.plain(key.max())));
      }
      return Double.NaN;
    }
    return answer;
  }

  private void error(int row, String item, String what) {
    errorCount++;
    if (errors.size() < ERRORS_SHOWN) {
      errors.add(
          item.isEmpty()
              ? "Строка %d: %s.".formatted(row, what)
              : "Строка %d, столбец «%s»: %s.".formatted(row, item, what));
    }
  }

  private Read finish() {
    if (errorCount > 0) {
      String more =
          errorCount > errors.size()
              ? "\nИ ещё ошибок: %d.".formatted(errorCount - errors.size())
              : "";
      throw new BadInput("Файл ответов не принят.\n" + String.join("\n", errors) + more);
    }
    if (persons == 0) {
      throw new BadInput(
          "В файле ответов нет ни одной строки с ответами: нужна шапка с именами пунктов и под ней"
              + " по строке на человека.");
    }
    Map<String, double[]> cut = new LinkedHashMap<>();
    columns.forEach((item, answers) -> cut.put(item, Arrays.copyOf(answers, persons)));
    return new Read(new Answers(persons, cut), outside);
  }

  private static String listed(Set<String> names) {
    String shown = names.stream().limit(40).collect(Collectors.joining(", "));
    return names.size() > 40 ? shown + " и ещё " + (names.size() - 40) : shown;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
