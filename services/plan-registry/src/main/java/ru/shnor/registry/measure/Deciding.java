package ru.shnor.registry.measure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.approval.Locks;
import ru.shnor.registry.draft.Deadlines;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.request.Body;
import ru.shnor.wire.event.MeasureState;

/** Edits a measure, moves or cancels what is due; the reason is always asked. */
@Component
class Deciding {

  private final Measures measures;
  private final Deadlines deadlines;
  private final Today today;
  private final Locks locks;

  Deciding(Measures measures, Deadlines deadlines, Today today, Locks locks) {
    this.measures = measures;
    this.deadlines = deadlines;
    this.today = today;
    this.locks = locks;
  }

  /**
   * Changes title, executors or deadline; what the body does not have stays.
   *
   * @throws Refusal 409 if somebody has changed the measure since that revision
   */
  Stored<MeasureState> edit(String id, Body body, long seen, Caller caller) {
    Stored<MeasureState> stored = owned(id, seen, caller);
    MeasureState before = stored.body();
    locks.refuseLocked(before.planId(), caller.scope());
    Editing editing = editing(stored, body, caller);
    if (body.has("title")) {
      editing.title(needed(body, "title"));
    }
    if (body.has("executors")) {
      editing.executors(body.texts("executors"));
    }
    if (body.has("deadline")) {
      String written = needed(body, "deadline");
      if (!written.equals(before.deadline()) && !before.reports().isEmpty()) {
        throw Refusal.unprocessable(
            "REPORTED", "По этому сроку уже отчитывались: его можно только перенести.");
      }
      Deadlines.Read read = deadlines.read(written, before.year());
      editing.deadline(written, read.kind(), DueTimes.of(read.due()), read.questions());
    }
    return save(stored, editing);
  }

  /**
   * Moves ({@code MOVE}) or cancels ({@code CANCEL}) what is due; of an approved plan only the
   * region does.
   */
  Stored<MeasureState> decide(String id, Body body, long seen, Caller caller) {
    Stored<MeasureState> stored = owned(id, seen, caller);
    MeasureState before = stored.body();
    if (!caller.scope().isRegion()) {
      locks.refuseLocked(before.planId(), caller.scope());
    }
    Editing editing = editing(stored, body, caller);
    String dueId = body.text("dueId");
    switch (body.text("action")) {
      case "MOVE" -> {
        MeasureState.Due due = due(before, dueId);
        LocalDate last = StatusRule.lastDay(before, due);
        LocalDate to = body.date("to");
        if (to.isBefore(LocalDate.parse(due.from()))) {
          throw Refusal.unprocessable(
              "BEFORE_BEGINNING", "Новый срок %s раньше начала %s.".formatted(to, due.from()));
        }
        if (!to.equals(last)) {
          editing.decided(MeasureState.What.MOVED, dueId, last.toString(), to.toString());
        }
      }
      case "CANCEL" -> {
        if (!dueId.isEmpty()) {
          due(before, dueId);
        }
        editing.decided(MeasureState.What.CANCELLED, dueId, "", "");
      }
      default -> throw Refusal.badRequest("Поле «action»: нужно MOVE или CANCEL.");
    }
    return save(stored, editing);
  }

  private Stored<MeasureState> owned(String id, long seen, Caller caller) {
    Stored<MeasureState> stored =
        measures
            .findOwned(id, caller.scope())
            .orElseThrow(() -> Refusal.notFound("Мероприятие не найдено"));
    Conflict.refuseStale(stored, seen);
    return stored;
  }

  private Editing editing(Stored<MeasureState> stored, Body body, Caller caller) {
    String reason = needed(body, "reason");
    return new Editing(
        stored.body(), stored.revision() + 1, caller.subject(), today.instant(), reason);
  }

  private Stored<MeasureState> save(Stored<MeasureState> stored, Editing editing) {
    if (!editing.changed()) {
      return stored;
    }
    MeasureState after = editing.result();
    boolean lost =
        !measures.saveAll(List.of(new Change<>(stored.id(), stored.revision(), after))).isEmpty();
    if (lost) {
      throw Refusal.conflict(
          "Мероприятие в эту секунду изменил другой. Ваша правка не сохранена; прочитайте его заново и"
              + " повторите.");
    }
    return new Stored<>(stored.id(), stored.revision() + 1, after);
  }

  private static MeasureState.Due due(MeasureState measure, String dueId) {
    return measure.due().stream()
        .filter(one -> one.dueId().equals(dueId))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unprocessable(
                    "NO_SUCH_DUE", "У мероприятия нет срока с номером «%s».".formatted(dueId)));
  }

  private static String needed(Body body, String name) {
    String text = body.text(name);
    if (text.isEmpty()) {
      throw Refusal.badRequest(
          name.equals("reason")
              ? "Поле «reason»: укажите основание, документ или причину."
              : "Поле «%s» не может быть пустым.".formatted(name));
    }
    return text;
  }
}
