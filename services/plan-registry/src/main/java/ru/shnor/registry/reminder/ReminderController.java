package ru.shnor.registry.reminder;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.ReminderState;

/** Reminders in the caller's scope, newest first. */
@RestController
class ReminderController {

  private static final int LARGEST_PAGE = 5000;

  private final Reminders reminders;

  ReminderController(Reminders reminders) {
    this.reminders = reminders;
  }

  /** A page; {@code total} counts all that fit. */
  record Page(List<ReminderState> reminders, int total, int page, int size) {}

  @GetMapping("/api/reminders")
  Page page(
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size,
      Caller caller) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.badRequest(
          "Страница %d по %d: номер считается от 0, размер от 1 до %d."
              .formatted(page, size, LARGEST_PAGE));
    }
    List<ReminderState> fitting =
        reminders.all(caller.scope()).stream()
            .map(Stored::body)
            .filter(one -> closed || one.closedOn().isEmpty())
            .filter(one -> municipality.isEmpty() || one.municipalityId().equals(municipality))
            .filter(one -> !mine || isFor(caller.scope(), one))
            .sorted(
                Comparator.comparing(ReminderState::on)
                    .reversed()
                    .thenComparing(ReminderState::lastDay)
                    .thenComparing(ReminderState::reminderId))
            .toList();
    return new Page(
        fitting.stream().skip((long) page * size).limit(size).toList(), fitting.size(), page, size);
  }

  /** The region must act on its own work and on what was escalated to it. */
  private static boolean isFor(Scope scope, ReminderState one) {
    return !scope.isRegion()
        || one.municipalityId().isEmpty()
        || one.to() == ReminderState.Addressee.REGION;
  }
}
