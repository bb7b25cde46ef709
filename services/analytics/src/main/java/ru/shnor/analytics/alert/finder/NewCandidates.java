package ru.shnor.analytics.alert.finder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.Period;
import ru.shnor.analytics.run.SchoolYears;
import ru.shnor.wire.event.SchoolState;

/**
 * Schools that the rule of low results proposes by the newest year — the rule of the page of
 * candidates — and that stand on no list of that year or of the newest lists.
 */
final class NewCandidates implements CauseFinder {

  @Override
  public boolean looksAtRegionOnly() {
    return true;
  }

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    List<Period> periods = Period.of(picture.region());
    if (periods.isEmpty()) {
      return List.of();
    }
    int year = periods.get(periods.size() - 1).report();
    Set<String> listed = listed(picture.region(), year);
    List<Cause> causes = new ArrayList<>();
    new TreeMap<>(SchoolYears.of(picture.region(), year))
        .forEach(
            (id, works) -> {
              if (!listed.contains(id) && low(works, rule)) {
                picture
                    .region()
                    .school(id)
                    .ifPresent(school -> causes.add(cause(rule, year, school)));
              }
            });
    return causes;
  }

  private static Cause cause(AlertRule rule, int year, SchoolState school) {
    String summary =
        "По результатам %d года доля «2» по обоим предметам не ниже порога правила, ни в одном"
                .formatted(year)
            + " перечне школа не стоит. Это предложение: перечень утверждает министерство.";
    return Cause.ofRegion(
            rule,
            year + "|" + school.schoolId(),
            "Кандидат в зону риска: %s".formatted(school.name()),
            summary,
            "/schools/%s".formatted(Words.encoded(school.schoolId())))
        .withDetail(
            summary
                + " Порог — %d %%, работ по предмету не менее %d."
                    .formatted(rule.parameter("threshold"), rule.parameter("leastWorks")))
        .in(school.municipalityId(), school.schoolId());
  }

  private static boolean low(SchoolYear year, AlertRule rule) {
    Map<Subject, Counts> counts = new EnumMap<>(Subject.class);
    year.works().forEach((slot, work) -> counts.merge(slot.subject(), work.counts(), Counts::plus));
    return counts.size() == Subject.values().length
        && counts.values().stream()
            .allMatch(
                one ->
                    one.n() >= rule.parameter("leastWorks")
                        && 100 * one.two() >= rule.parameter("threshold") * one.n());
  }

  private static Set<String> listed(Snapshot snapshot, int year) {
    int newest =
        snapshot.enrolments().values().stream()
            .mapToInt(one -> one.body().year())
            .max()
            .orElse(year);
    return snapshot.enrolments().values().stream()
        .filter(one -> one.body().year() >= Math.min(newest, year))
        .map(one -> one.body().schoolId())
        .collect(Collectors.toSet());
  }
}
