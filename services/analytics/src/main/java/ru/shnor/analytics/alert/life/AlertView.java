package ru.shnor.analytics.alert.life;

import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.alert.rule.RuleKind;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.AlertSeverity;
import ru.shnor.wire.event.AlertState;
import ru.shnor.wire.event.SchoolState;

/**
 * An alert for people.
 *
 * @param revision to be named by whoever acts on it
 * @param steps empty in lists
 */
record AlertView(
    String alertId,
    long revision,
    String ruleId,
    String ruleTitle,
    AlertSeverity severity,
    AlertState.Status status,
    String title,
    String detail,
    String municipalityId,
    String municipalityName,
    String schoolId,
    String schoolName,
    String link,
    int episode,
    String startsAt,
    String endsAt,
    String silencedUntil,
    List<AlertState.Step> steps) {

  static AlertView of(Stored<AlertState> stored, Snapshot region, String municipality) {
    return of(stored, region, municipality, stored.body().steps());
  }

  static AlertView line(Stored<AlertState> stored, Snapshot region, String municipality) {
    return of(stored, region, municipality, List.of());
  }

  private static AlertView of(
      Stored<AlertState> stored,
      Snapshot region,
      String municipality,
      List<AlertState.Step> steps) {
    AlertState alert = stored.body();
    return new AlertView(
        alert.alertId(),
        stored.revision(),
        alert.ruleId(),
        RuleKind.of(alert.ruleId()).map(RuleKind::title).orElse(alert.ruleId()),
        alert.severity(),
        alert.status(),
        alert.title(),
        alert.detail(),
        alert.municipalityId(),
        municipality,
        alert.schoolId(),
        Optional.of(alert.schoolId())
            .filter(id -> !id.isEmpty())
            .flatMap(region::school)
            .map(SchoolState::name)
            .orElse(""),
        alert.link(),
        alert.episode(),
        alert.startsAt(),
        alert.endsAt(),
        alert.silencedUntil(),
        steps);
  }
}
