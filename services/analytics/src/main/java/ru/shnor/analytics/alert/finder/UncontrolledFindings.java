package ru.shnor.analytics.alert.finder;

import java.time.LocalDate;
import java.util.List;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Finding;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.wire.event.SchoolState;

/** Objectivity findings that no control act has answered in time. */
final class UncontrolledFindings implements CauseFinder {

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    LocalDate late = picture.today().minusDays(rule.parameter("days"));
    return picture.findings().stream()
        .filter(one -> !one.controlled() && !one.since().isAfter(late))
        .flatMap(
            one ->
                picture.region().school(one.schoolId()).stream()
                    .map(school -> cause(rule, one, school)))
        .toList();
  }

  private static Cause cause(AlertRule rule, Finding finding, SchoolState school) {
    return Cause.ofRegion(
            rule,
            finding.findingId(),
            "Признак необъективности без акта контроля: %s, %d год"
                .formatted(school.name(), finding.year()),
            "Признак отмечен %s (%s), акта контроля нет. Признак — повод проверить, а не вывод."
                .formatted(Words.day(finding.since()), finding.source()),
            "/schools/" + Words.encoded(school.schoolId()))
        .in(school.municipalityId(), school.schoolId());
  }
}
