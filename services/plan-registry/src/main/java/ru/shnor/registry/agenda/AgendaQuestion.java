package ru.shnor.registry.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.MeasureState;

/**
 * What of the agenda is asked; an empty text is everything.
 *
 * @param plan id; empty for all plans in scope
 * @param from times that end on this day or later
 * @param to times that begin on this day or earlier
 * @param municipality who reports
 * @param mine only what the caller must carry out
 */
record AgendaQuestion(
    String plan,
    LocalDate from,
    LocalDate to,
    String municipality,
    String section,
    String executor,
    Optional<Status> status,
    boolean mine) {

  private static final int LONGEST_DAYS = 800;

  AgendaQuestion {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw Refusal.badRequest(
          "Промежуток %s – %s: нужен от 0 до %d дней.".formatted(from, to, LONGEST_DAYS));
    }
  }

  boolean fits(MeasureState measure) {
    String wanted = Words.plain(executor);
    return (section.isEmpty() || measure.section().equals(section))
        && (wanted.isEmpty()
            || measure.executors().stream().anyMatch(one -> Words.plain(one).contains(wanted)));
  }

  boolean touches(MeasureState.Due due, LocalDate lastDay) {
    LocalDate begins = LocalDate.parse(due.from());
    return !begins.isAfter(to) && !lastDay.isBefore(from);
  }

  static Optional<Status> status(String text) {
    Optional<Status> found =
        Arrays.stream(Status.values()).filter(one -> one.name().equals(text)).findFirst();
    if (!text.isEmpty() && found.isEmpty()) {
      throw Refusal.badRequest(
          "Такого статуса нет. Есть: %s.".formatted(Arrays.toString(Status.values())));
    }
    return found;
  }

  static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("Дата «%s»: нужна вида 2024-06-30.".formatted(text));
    }
  }
}
