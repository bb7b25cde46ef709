package ru.shnor.registry.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.due.StatusRule;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.plan.Plans;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.ReminderState;

/**
 * Looks what is due today and writes the reminders that are missing. A reminder's id says all that
 * makes it one, so that a second look, a second instance or a restart in the middle adds none.
 */
@Component
class ReminderSweep {

  private static final Scope EVERYTHING = new Scope.Region();

  private final Plans plans;
  private final Measures measures;
  private final Reporters reporters;
  private final Reminders reminders;
  private final ReminderRule rule;
  private final ReminderSettings settings;
  private final Today today;

  ReminderSweep(
      Plans plans,
      Measures measures,
      Reporters reporters,
      Reminders reminders,
      ReminderRule rule,
      ReminderSettings settings,
      Today today) {
    this.plans = plans;
    this.measures = measures;
    this.reporters = reporters;
    this.reminders = reminders;
    this.rule = rule;
    this.settings = settings;
    this.today = today;
  }

  /** What one look has done. */
  record Swept(int made, int closed, int deleted) {}

  Swept sweep() {
    LocalDate day = today.date();
    Set<String> asking = new HashSet<>();
    Map<String, ReminderState> wanted = wanted(day, asking);
    List<Change<ReminderState>> closing = new ArrayList<>();
    int deleted = 0;
    for (Stored<ReminderState> one : reminders.all(EVERYTHING)) {
      ReminderState body = one.body();
      wanted.remove(one.id());
      if (body.closedOn().isEmpty() && !asking.contains(timeOf(body))) {
        closing.add(new Change<>(one.id(), one.revision(), closed(body, day)));
      } else if (!body.closedOn().isEmpty()
          && LocalDate.parse(body.closedOn()).plusDays(settings.keepDays()).isBefore(day)
          && reminders.delete(one.id(), one.revision())) {
        deleted++;
      }
    }
    List<Change<ReminderState>> making =
        wanted.values().stream().map(one -> new Change<>(one.reminderId(), 0, one)).toList();
    int made = making.size() - reminders.saveAll(making).size();
    int closed = closing.size() - reminders.saveAll(closing).size();
    return new Swept(made, closed, deleted);
  }

  /**
   * The reminders there should be by this day.
   *
   * @param asking filled with the times that are not finished, with their last days
   */
  private Map<String, ReminderState> wanted(LocalDate day, Set<String> asking) {
    Set<String> ids = new LinkedHashSet<>();
    plans.all(EVERYTHING).stream()
        .filter(one -> one.year() >= day.getYear() - 1)
        .forEach(one -> ids.addAll(one.measureIds()));
    Reporters.InScope who = reporters.in(EVERYTHING);
    Map<String, ReminderState> wanted = new HashMap<>();
    for (Stored<MeasureState> stored : measures.findAll(ids, EVERYTHING).values()) {
      MeasureState measure = stored.body();
      for (MeasureState.Due due : measure.due()) {
        LocalDate last = StatusRule.lastDay(measure, due);
        for (String id : who.of(measure, due)) {
          if (ReminderRule.asks(StatusRule.of(measure, due, id, day))) {
            asking.add(String.join("|", measure.measureId(), due.dueId(), id, last.toString()));
            rule.steps(last, !id.isEmpty(), day).stream()
                .map(step -> reminder(measure, due, id, last, step, day))
                .forEach(one -> wanted.put(one.reminderId(), one));
          }
        }
      }
    }
    return wanted;
  }

  private static String timeOf(ReminderState one) {
    return String.join("|", one.measureId(), one.dueId(), one.municipalityId(), one.lastDay());
  }

  private static ReminderState reminder(
      MeasureState measure,
      MeasureState.Due due,
      String municipalityId,
      LocalDate last,
      ReminderState.Step step,
      LocalDate day) {
    return new ReminderState(
        ReminderState.id(measure.measureId(), due.dueId(), municipalityId, last.toString(), step),
        measure.measureId(),
        measure.planId(),
        measure.year(),
        measure.level(),
        municipalityId,
        measure.schoolId(),
        due.dueId(),
        measure.number(),
        measure.title(),
        measure.executors(),
        step,
        ReminderRule.to(step),
        last.toString(),
        day.toString(),
        "");
  }

  private static ReminderState closed(ReminderState one, LocalDate day) {
    return new ReminderState(
        one.reminderId(),
        one.measureId(),
        one.planId(),
        one.year(),
        one.level(),
        one.municipalityId(),
        one.schoolId(),
        one.dueId(),
        one.number(),
        one.title(),
        one.executors(),
        one.step(),
        one.to(),
        one.lastDay(),
        one.on(),
        day.toString());
  }
}
