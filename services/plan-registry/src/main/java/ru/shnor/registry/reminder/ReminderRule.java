package ru.shnor.registry.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ru.shnor.registry.due.Status;
import ru.shnor.registry.workday.ProductionCalendar;
import ru.shnor.wire.event.ReminderState.Addressee;
import ru.shnor.wire.event.ReminderState.Step;

/**
 * Which reminders a time that is due has by a day. Before and on the last day they are of use only
 * then; an overdue one comes also after the registry stood still, for each step reaches somebody
 * else.
 */
final class ReminderRule {

  private static final Set<Status> UNFINISHED =
      EnumSet.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.MOVED, Status.OVERDUE);

  private final ProductionCalendar calendar;
  private final ReminderSettings settings;

  ReminderRule(ProductionCalendar calendar, ReminderSettings settings) {
    this.calendar = calendar;
    this.settings = settings;
  }

  /** Whether a status asks for anybody's work. */
  static boolean asks(Status status) {
    return UNFINISHED.contains(status);
  }

  static Addressee to(Step step) {
    return switch (step) {
      case BEFORE, DUE, OVERDUE -> Addressee.EXECUTOR;
      case OVERDUE_COORDINATOR -> Addressee.COORDINATOR;
      case OVERDUE_REGION -> Addressee.REGION;
    };
  }

  /**
   * The steps that have come by a day.
   *
   * @param local whether a municipality reports, so that there is a coordinator
   */
  List<Step> steps(LocalDate lastDay, boolean local, LocalDate today) {
    List<Step> steps = new ArrayList<>();
    if (today.isAfter(lastDay.plusDays(settings.lookBackDays()))) {
      return steps;
    }
    LocalDate dueDay = calendar.onOrBefore(lastDay);
    if (today.isBefore(dueDay)) {
      if (!today.isBefore(calendar.before(lastDay, settings.beforeDays()))) {
        steps.add(Step.BEFORE);
      }
      return steps;
    }
    if (!today.isAfter(lastDay)) {
      steps.add(Step.DUE);
      return steps;
    }
    if (!today.isBefore(calendar.after(lastDay, 1))) {
      steps.add(Step.OVERDUE);
    }
    if (local && !today.isBefore(calendar.after(lastDay, settings.coordinatorDays()))) {
      steps.add(Step.OVERDUE_COORDINATOR);
    }
    if (!today.isBefore(calendar.after(lastDay, settings.regionDays()))) {
      steps.add(Step.OVERDUE_REGION);
    }
    return steps;
  }
}
