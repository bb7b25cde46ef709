package ru.shnor.ingestion.pupil;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.ingestion.template.PupilColumns;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;

/** Reads one pupil from a row. Tokens are those measured in real files. */
sealed interface PupilRow {

  /** Did not write the work. */
  record Absent() implements PupilRow {}

  /**
   * Wrote it.
   *
   * @param mark 0 if there is none
   * @param journal 0 if there is none
   * @param odd what is odd and was taken nevertheless, in Russian
   */
  record Wrote(int score, int mark, int journal, List<Integer> points, List<Odd> odd)
      implements PupilRow {
    public Wrote {
      points = List.copyOf(points);
      odd = List.copyOf(odd);
    }
  }

  /** Cannot be counted. */
  record Bad(int column, String message) implements PupilRow {}

  /** Something odd in a cell. */
  record Odd(int column, String message) {}

  Set<String> ABSENT =
      Set.of(
          Words.plain("отсутствовал"),
          Words.plain("отсутствовала"),
          Words.plain("не присутствовал"));
  Set<String> NO_POINTS =
      Set.of(
          "",
          Words.plain("х"),
          "-",
          "–",
          "—",
          Words.plain("не пройд."),
          Words.plain("не пройдено"));
  Set<String> NO_MARK = Set.of("", "-", "–", "—", Words.plain("нет отметки"));

  /** Reads the row against the maximum of the work. */
  static PupilRow read(Row row, PupilColumns columns, int maxScore) {
    if (isAbsent(row, columns)) {
      return whole(row.cell(columns.score())) > 0
          ? new Bad(columns.score(), "Участник отмечен отсутствующим, а балл у него есть.")
          : new Absent();
    }
    List<Odd> odd = new ArrayList<>();
    int score = whole(row.cell(columns.score()));
    if (score < 0) {
      return new Bad(columns.score(), "Первичный балл не прочитан: нужно целое число.");
    }
    if (score > maxScore) {
      return new Bad(
          columns.score(), "Первичный балл %d больше максимального %d.".formatted(score, maxScore));
    }
    List<Integer> points = new ArrayList<>(columns.tasks().size());
    int sum = 0;
    for (PupilColumns.Task task : columns.tasks()) {
      Cell cell = row.cell(task.column());
      int got = usual(cell);
      if (got < 0) {
        got = NO_POINTS.contains(Words.plain(cell.text())) ? 0 : whole(cell);
      }
      if (got < 0 || got > task.max()) {
        return new Bad(
            task.column(),
            "Балл за задание %s не от 0 до %d; похоже, столбцы сдвинуты."
                .formatted(task.name(), task.max()));
      }
      points.add(got);
      sum += got;
    }
    if (!points.isEmpty() && sum != score) {
      odd.add(
          new Odd(
              columns.score(),
              "Сумма баллов за задания %d, а первичный балл %d.".formatted(sum, score)));
    }
    return marked(row, columns, score, points, odd);
  }

  private static PupilRow marked(
      Row row, PupilColumns columns, int score, List<Integer> points, List<Odd> odd) {
    int mark = mark(row, columns.mark(), "Отметка", odd);
    int journal =
        columns.journal() < 0 ? 0 : mark(row, columns.journal(), "Отметка по журналу", odd);
    return new Wrote(score, mark, journal, points, odd);
  }

  private static int mark(Row row, int column, String what, List<Odd> odd) {
    Cell cell = row.cell(column);
    int usual = usual(cell);
    if (usual >= 2 && usual <= 5) {
      return usual;
    }
    if (NO_MARK.contains(Words.plain(cell.text()))) {
      return 0;
    }
    int mark = whole(cell);
    if (mark >= 2 && mark <= 5) {
      return mark;
    }
    odd.add(new Odd(column, what + " не от 2 до 5: в распределение отметок не взята."));
    return 0;
  }

  private static boolean isAbsent(Row row, PupilColumns columns) {
    if (columns.variant() >= 0
        && usual(row.cell(columns.variant())) < 0
        && ABSENT.contains(Words.plain(row.cell(columns.variant()).text()))) {
      return true;
    }
    if (usual(row.cell(columns.score())) >= 0) {
      return false;
    }
    return ABSENT.contains(Words.plain(row.cell(columns.score()).text()))
        || (row.cell(columns.score()).isBlank()
            && columns.tasks().stream().allMatch(task -> row.cell(task.column()).isBlank()));
  }

  /** A number of at most four digits as it usually stands, or -1: nothing is said by that. */
  private static int usual(Cell cell) {
    if (cell instanceof Cell.Numeric numeric) {
      return numeric.value().scale() == 0
              && numeric.value().signum() >= 0
              && numeric.value().precision() <= 4
          ? numeric.value().intValue()
          : -1;
    }
    if (!(cell instanceof Cell.Text text) || text.value().isEmpty() || text.value().length() > 4) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.value().length(); i++) {
      char c = text.value().charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private static int whole(Cell cell) {
    int usual = usual(cell);
    if (usual >= 0) {
      return usual;
    }
    return Numbers.count(cell) instanceof Numbers.Value value
            && value.number().compareTo(java.math.BigDecimal.valueOf(9999)) <= 0
        ? value.number().intValueExact()
        : -1;
  }
}
