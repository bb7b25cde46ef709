package ru.shnor.registry.measure;

import java.util.List;
import java.util.stream.Collectors;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.MeasureState;

/** Two wrote at once: the second is told what the first has changed. */
public final class Conflict {

  private Conflict() {}

  /**
   * Lets an edit of the current revision pass.
   *
   * @throws Refusal 409 with what has changed since
   */
  public static void refuseStale(Stored<MeasureState> stored, long seen) {
    if (stored.revision() == seen) {
      return;
    }
    List<MeasureState.Change> since =
        stored.body().changes().stream().filter(one -> one.revision() > seen).toList();
    String what =
        since.isEmpty()
            ? "добавлены отчёты или участие школ"
            : since.stream().map(Conflict::words).collect(Collectors.joining("; "));
    throw Refusal.conflict(
        "Пока вы правили, мероприятие изменили: %s. Ваша правка не сохранена; прочитайте его заново и"
                .formatted(what)
            + " повторите.");
  }

  private static String words(MeasureState.Change change) {
    String name =
        switch (change.what()) {
          case TITLE -> "название";
          case SECTION -> "раздел";
          case EXECUTORS -> "исполнители";
          case DEADLINE -> "срок";
          case MOVED -> "перенос";
          case CANCELLED -> "отмена";
          case DATED -> "даты события";
          case TERRITORY -> "территория";
          case ANSWERED -> "ответ на вопрос";
        };
    return change.after().isEmpty()
        ? name
        : "%s: было «%s», стало «%s»".formatted(name, change.before(), change.after());
  }
}
