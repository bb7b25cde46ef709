package ru.shnor.registry.draft.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.shnor.registry.source.Block;
import ru.shnor.registry.words.Words;

/**
 * The cells of a row by what they hold.
 *
 * @param sole the only text of the row, its lines kept; empty if there are several
 * @param shifted true if everything stood one column too far to the left
 */
record PlanCells(
    String number,
    boolean numeric,
    String title,
    String executors,
    String deadline,
    String sole,
    int filled,
    boolean across,
    boolean shifted) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\s*\\.\\s*[0-9]+)*\\s*[.)]?");
  private static final Pattern LIST_BEGINS = Pattern.compile("^[–—•-]\\s.*", Pattern.DOTALL);

  static PlanCells of(PlanHeader columns, Block.Row row) {
    String number = Words.tidy(columns.text(row, PlanColumn.NUMBER));
    String title = columns.text(row, PlanColumn.TITLE);
    String executors = columns.text(row, PlanColumn.EXECUTORS);
    String deadline = columns.text(row, PlanColumn.DEADLINE);
    List<Block.Cell> filled =
        row.filled().stream().filter(cell -> !isPlace(columns, cell)).toList();
    boolean across = filled.size() == 1 && filled.get(0).span() > 1;
    boolean shifted =
        !number.isEmpty()
            && !NUMBER.matcher(number).matches()
            && !title.isEmpty()
            && !executors.isEmpty()
            && deadline.isEmpty();
    return shifted
        ? new PlanCells("", false, number, title, executors, "", filled.size(), false, true)
        : new PlanCells(
            number,
            columns.isNumeric(row, PlanColumn.NUMBER),
            title,
            executors,
            deadline,
            filled.size() == 1 ? filled.get(0).text() : "",
            filled.size(),
            across,
            false);
  }

  /** Columns that say where a measure belongs do not make a row. */
  private static boolean isPlace(PlanHeader columns, Block.Cell cell) {
    return Optional.ofNullable(columns.columns().get(PlanColumn.ANNEX))
            .filter(header -> header.start() == cell.start())
            .isPresent()
        || Optional.ofNullable(columns.columns().get(PlanColumn.SECTION))
            .filter(header -> header.start() == cell.start())
            .isPresent();
  }

  boolean isBlank() {
    return filled == 0;
  }

  /** «1 | 2 | 3 | 4» under the header. */
  boolean isColumnNumbers() {
    return number.matches("[0-9]") && title.matches("[0-9]") && deadline.matches("[0-9]");
  }

  /** A figure and nothing else: the number of a page. */
  boolean isFigure() {
    return filled == 1 && (number + title + executors + deadline).matches("[0-9 .–-]+");
  }

  /** One text and nothing else: the name of a section, its tasks, or a cut measure. */
  boolean isHeading() {
    if (!deadline.isEmpty()) {
      return false;
    }
    boolean numbered =
        filled == 2
            && isNumber()
            && !title.isEmpty()
            && !number.matches("[0-9]+\\s*\\.\\s*[0-9].*");
    return (filled == 1 && (across || executors.isEmpty())) || (numbered && executors.isEmpty());
  }

  String heading() {
    return sole.isEmpty() ? number + " " + title : sole;
  }

  /** Begins in the middle of a sentence, and has no number. */
  boolean goesOn() {
    return number.isEmpty()
        && !title.isEmpty()
        && Character.isLowerCase(title.codePointAt(0))
        && !across;
  }

  private boolean isNumber() {
    return NUMBER.matcher(number).matches();
  }

  FoundMeasure measure(FoundSection section, String place) {
    String plain = isNumber() ? number.replaceAll("\\s", "").replaceAll("[.)]$", "") : "";
    FoundMeasure measure =
        new FoundMeasure(
            section, place, plain, numeric, Words.tidy(title), executors, Words.tidy(deadline));
    if (!number.isEmpty() && plain.isEmpty()) {
      measure.ask(Question.Topic.LAYOUT, "Номер «%s» не понят: дан по порядку.".formatted(number));
    }
    if (shifted) {
      measure.ask(
          Question.Topic.LAYOUT,
          "Ячейки строки сдвинуты на столбец влево: прочитаны со сдвигом. Верно?");
    }
    if (LIST_BEGINS.matcher(title).matches()) {
      measure.ask(
          Question.Topic.LAYOUT,
          "Название начинается с перечня: возможно, это конец предыдущего мероприятия.");
    }
    if (title.contains("\n") && title.split("\n", -1).length > 1 && looksLikeTwo(title)) {
      measure.ask(
          Question.Topic.LAYOUT,
          "В одной ячейке, возможно, два мероприятия: «%s». Разделите их, если это так."
              .formatted(Shortened.of(Words.tidy(title))));
    }
    return measure;
  }

  /** Two paragraphs that both begin like a sentence, the first without a colon or a list after. */
  private static boolean looksLikeTwo(String title) {
    String[] lines = title.split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      String before = lines[i - 1].strip();
      String line = lines[i].strip();
      boolean sentence = !line.isEmpty() && Character.isUpperCase(line.codePointAt(0));
      if (sentence && !before.endsWith(":") && !before.endsWith(";") && !before.endsWith(",")) {
        return true;
      }
    }
    return false;
  }
}
