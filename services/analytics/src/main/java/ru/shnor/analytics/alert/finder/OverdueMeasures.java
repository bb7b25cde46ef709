package ru.shnor.analytics.alert.finder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * Times a measure was due that nobody has reported as done, by the same law as in the plan
 * registry: cancelled beats all, moved days count, what is due on request is never late. A measure
 * that every municipality carries out is looked at for each.
 */
final class OverdueMeasures implements CauseFinder {

  private static final Set<String> NEVER_OVERDUE = Set.of("on_request", "by_agreement");

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    Map<String, String> municipalities = picture.municipalities();
    LocalDate late = picture.today().minusDays(rule.parameter("graceDays"));
    LocalDate oldest = picture.today().minusDays(rule.parameter("oldDays"));
    List<Cause> causes = new ArrayList<>();
    for (MeasureState measure : picture.measures()) {
      if (NEVER_OVERDUE.contains(measure.kind())) {
        continue;
      }
      for (MeasureState.Due due : measure.due()) {
        LocalDate last = lastDay(measure, due);
        if (!last.isBefore(late) || last.isBefore(oldest) || cancelled(measure, due)) {
          continue;
        }
        for (String reporter : reporters(measure, due, municipalities)) {
          if (!done(measure, due, reporter)) {
            causes.add(cause(rule, measure, due, last, reporter, municipalities));
          }
        }
      }
    }
    return causes;
  }

  private static Cause cause(
      AlertRule rule,
      MeasureState measure,
      MeasureState.Due due,
      LocalDate last,
      String reporter,
      Map<String, String> municipalities) {
    String who =
        reporter.isEmpty() ? due.territory() : municipalities.getOrDefault(reporter, reporter);
    String summary =
        "Срок — по %s, отчёта об исполнении нет.".formatted(Words.day(last))
            + (who.isEmpty() ? "" : " Отчитывается: %s.".formatted(who));
    return Cause.ofRegion(
            rule,
            measure.measureId() + "#" + due.dueId() + "#" + reporter,
            "Просрочено мероприятие %s плана на %d год: %s"
                .formatted(measure.number(), measure.year(), Words.shortened(measure.title())),
            summary,
            "/measures/" + Words.encoded(measure.measureId()))
        .withDetail(
            summary
                + (measure.executors().isEmpty()
                    ? ""
                    : " Исполнители по плану: %s."
                        .formatted(String.join("; ", measure.executors()))))
        .in(reporter, measure.level() == PlanLevel.SCHOOL ? measure.schoolId() : "");
  }

  private static List<String> reporters(
      MeasureState measure, MeasureState.Due due, Map<String, String> municipalities) {
    boolean everyone = measure.municipal() && measure.level() == PlanLevel.REGION;
    if (!everyone) {
      return List.of(measure.municipalityId());
    }
    if (due.oktmo().isEmpty() && due.territory().isEmpty()) {
      return List.copyOf(municipalities.keySet());
    }
    List<String> named =
        municipalities.entrySet().stream()
            .filter(one -> plain(one.getValue()).equals(plain(due.territory())))
            .map(Map.Entry::getKey)
            .toList();
    // a territory we cannot place is the region's to look at
    return named.isEmpty() ? List.of("") : named;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[«»\"]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static LocalDate lastDay(MeasureState measure, MeasureState.Due due) {
    return measure.changes().stream()
        .filter(one -> one.what() == MeasureState.What.MOVED && one.dueId().equals(due.dueId()))
        .reduce((before, after) -> after)
        .map(one -> LocalDate.parse(one.after()))
        .orElseGet(() -> LocalDate.parse(due.to()));
  }

  private static boolean cancelled(MeasureState measure, MeasureState.Due due) {
    return measure.changes().stream()
        .anyMatch(
            one ->
                one.what() == MeasureState.What.CANCELLED
                    && (one.dueId().isEmpty() || one.dueId().equals(due.dueId())));
  }

  /** Whether the report that counts, the newest that no other corrects, says that it is done. */
  private static boolean done(MeasureState measure, MeasureState.Due due, String reporter) {
    Set<String> corrected =
        measure.reports().stream().map(MeasureState.Report::corrects).collect(Collectors.toSet());
    return measure.reports().stream()
        .filter(one -> one.dueId().equals(due.dueId()))
        .filter(one -> one.municipalityId().equals(reporter))
        .filter(one -> !corrected.contains(one.reportId()))
        .reduce((before, after) -> after)
        .filter(MeasureState.Report::done)
        .isPresent();
  }
}
