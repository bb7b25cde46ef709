package ru.shnor.ingestion.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.Numbers;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;

/**
 * «Выполнение заданий»: points of all participants as a percent of the most there could be; the
 * most points of a task stand in a second header row.
 */
record TaskColumns(int label, int participants, List<Task> tasks) {

  /** A task and its most points. */
  record Task(int column, String name, int max) {}

  private static final Pattern NAME =
      Pattern.compile("\\d{1,2}(?:[.,]\\d{1,2})?(?:\\(\\d\\))?(?:к\\d{1,2})?");
  private static final BigDecimal MOST = BigDecimal.valueOf(99);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Reads the two header rows. */
  static Optional<TaskColumns> in(Row upper, Row lower) {
    int label = -1;
    int participants = -1;
    List<Task> tasks = new ArrayList<>();
    boolean whole = lower.number() == upper.number() + 1;
    for (int at = 0; at < upper.cells().size(); at++) {
      String plain = Words.plain(upper.cell(at).text());
      if (NAME.matcher(plain).matches()) {
        int most =
            Numbers.count(lower.cell(at)) instanceof Numbers.Value max
                    && max.number().compareTo(MOST) <= 0
                ? max.number().intValueExact()
                : 0;
        whole &= most > 0 && !plain.equals("0");
        tasks.add(new Task(at, plain, Math.max(1, most)));
      } else if (plain.startsWith(Words.plain("группы участников"))) {
        label = at;
      } else if (plain.startsWith(Words.plain("кол-во участников"))) {
        participants = at;
      }
    }
    whole &=
        label >= 0
            && participants >= 0
            && tasks.size() > 1
            && tasks.stream().anyMatch(task -> task.name().startsWith("1"))
            && lower.cell(Math.max(0, label)).isBlank()
            && tasks.stream().map(Task::name).distinct().count() == tasks.size();
    return whole ? Optional.of(new TaskColumns(label, participants, tasks)) : Optional.empty();
  }

  PartRules.Told read(Row row) throws Figures.Unreadable {
    int all = Figures.count(row, participants, "Количество участников");
    List<Details.TaskPoints> points = new ArrayList<>();
    for (Task task : tasks) {
      BigDecimal percent = Figures.percent(row, task.column(), "Задание %s".formatted(task.name()));
      BigDecimal most = BigDecimal.valueOf((long) all * task.max());
      BigDecimal exact = percent.multiply(most).divide(HUNDRED, 6, RoundingMode.HALF_UP);
      BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
      BigDecimal noise = most.multiply(new BigDecimal("0.00006")).add(new BigDecimal("0.001"));
      if (exact.subtract(whole).abs().compareTo(noise) > 0) {
        throw new Figures.Unreadable(
            task.column(),
            "Задание %s: %s %% от %s баллов — не целое число баллов."
                .formatted(
                    task.name(), percent.toPlainString().replace('.', ','), most.toPlainString()));
      }
      points.add(new Details.TaskPoints(task.name(), task.max(), whole.intValueExact()));
    }
    return new PartRules.Told(
        all, new Details(List.of(), List.of(), all == 0 ? List.of() : points));
  }
}
