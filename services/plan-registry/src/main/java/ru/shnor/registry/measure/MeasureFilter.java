package ru.shnor.registry.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.MeasureState;

/**
 * What of a plan is asked; an empty text is everything.
 *
 * @param q part of the title or of an executor
 * @param municipality who reports; statuses are then its own
 * @param executor part of an executor
 * @param month something is due in it
 */
record MeasureFilter(
    String section,
    Optional<Status> status,
    String q,
    String municipality,
    String executor,
    Optional<YearMonth> month) {

  static MeasureFilter of(
      String section, String status, String q, String municipality, String executor, String month) {
    return new MeasureFilter(
        section,
        status(status),
        Words.plain(q),
        municipality,
        Words.plain(executor),
        month.isEmpty() ? Optional.empty() : Optional.of(month(month)));
  }

  boolean fits(MeasureState measure) {
    return (section.isEmpty() || measure.section().equals(section))
        && (q.isEmpty() || Words.plain(measure.title()).contains(q) || names(measure, q))
        && (executor.isEmpty() || names(measure, executor))
        && month.map(asked -> isDueIn(measure, asked)).orElse(true);
  }

  private static boolean names(MeasureState measure, String part) {
    return measure.executors().stream().anyMatch(one -> Words.plain(one).contains(part));
  }

  private static boolean isDueIn(MeasureState measure, YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return measure.due().stream()
        .anyMatch(
            due ->
                !LocalDate.parse(due.from()).isAfter(last)
                    && !StatusRule.lastDay(measure, due).isBefore(first));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("Месяц «%s»: нужен вида 2024-06.".formatted(text));
    }
  }

  private static Optional<Status> status(String text) {
    Optional<Status> found =
        Arrays.stream(Status.values()).filter(one -> one.name().equals(text)).findFirst();
    if (!text.isEmpty() && found.isEmpty()) {
      throw Refusal.badRequest(
          "Такого статуса нет. Есть: %s.".formatted(Arrays.toString(Status.values())));
    }
    return found;
  }
}
