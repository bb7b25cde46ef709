package ru.shnor.analytics.alert.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.dynamics.Adverse;
import ru.shnor.analytics.dynamics.Expectation;
import ru.shnor.analytics.dynamics.SubjectModel;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.analytics.run.Period;
import ru.shnor.analytics.run.SchoolYears;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.SchoolState;

/**
 * Schools with more «2» in the newest year than chance, the passing of luck and the region's change
 * explain. Every school and subject is a test of its own by the predictive law of no own change;
 * among those found the expected share of false ones is held (Benjamini and Hochberg, JRSS B 57,
 * 1995; for counts, whose laws are stepped, the true share is lower).
 */
final class SharpDrops implements CauseFinder {

  private static final int FEWEST_SHOWN = 5;

  private record Tested(Expectation expectation, double tail) {}

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
    Period newest = periods.get(periods.size() - 1);
    Region region = region(picture.region(), newest);
    List<Tested> tested = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      SubjectModel.of(region, subject, Mode.GRADE, Adverse.LOW_MARKS)
          .ifPresent(model -> tested.addAll(tested(model, rule.parameter("leastWorks"))));
    }
    return found(tested, rule.parameter("falsePercent") / 100.0).stream()
        .filter(one -> one.expectation().unit().report() >= FEWEST_SHOWN)
        .flatMap(
            one ->
                picture.region().school(one.expectation().unit().schoolId()).stream()
                    .map(school -> cause(rule, newest, school, one)))
        .toList();
  }

  private static List<Tested> tested(SubjectModel model, int leastWorks) {
    return model.units().values().stream()
        .filter(one -> one.baseN() >= leastWorks && one.reportN() >= leastWorks)
        .flatMap(one -> model.expectation(one.schoolId()).stream())
        .map(one -> new Tested(one, one.upperTail()))
        .toList();
  }

  /** Those up to the last whose tail is at most its place times the level over all tests. */
  private static List<Tested> found(Collection<Tested> tested, double level) {
    List<Tested> sorted = tested.stream().sorted(Comparator.comparingDouble(Tested::tail)).toList();
    int last = 0;
    for (int place = 1; place <= sorted.size(); place++) {
      if (sorted.get(place - 1).tail() <= level * place / sorted.size()) {
        last = place;
      }
    }
    return sorted.subList(0, last);
  }

  private static Cause cause(AlertRule rule, Period period, SchoolState school, Tested one) {
    Expectation expectation = one.expectation();
    String subject = expectation.subject().title().toLowerCase(java.util.Locale.ROOT);
    return Cause.ofRegion(
            rule,
            "%d|%d|%s|%s"
                .formatted(
                    period.base(),
                    period.report(),
                    school.schoolId(),
                    expectation.subject().name()),
            "Резкое снижение результатов в %d году: %s, %s"
                .formatted(period.report(), school.name(), subject),
            "Доля «2» выросла больше, чем объясняют случайность и общее изменение региона. Это не"
                + " оценка школы: причины правило не знает.",
            "/schools/%s?period=%d-%d"
                .formatted(Words.encoded(school.schoolId()), period.base(), period.report()))
        .withDetail(
            "Доля «2»: %s в %d году, %s в %d году; без собственных изменений школы ожидалось %s."
                    .formatted(
                        Words.percent(expectation.unit().baseShare()),
                        period.base(),
                        Words.percent(expectation.unit().reportShare()),
                        period.report(),
                        Words.percent(expectation.expected()))
                + " Столько или больше случайно бывает %s. Причины правило не знает; проверьте"
                    .formatted(rarely(one.tail()))
                + " условия проведения, состав писавших и загрузку.")
        .in(school.municipalityId(), school.schoolId());
  }

  private static String rarely(double tail) {
    long once = Math.round(1 / Math.max(tail, 1e-6));
    return once >= 1_000_000 ? "реже раза на миллион" : "примерно раз на %d".formatted(once);
  }

  private static Region region(Snapshot snapshot, Period period) {
    Map<String, SchoolYear> base = SchoolYears.of(snapshot, period.base());
    Map<String, SchoolYear> report = SchoolYears.of(snapshot, period.report());
    Set<String> ids = new TreeSet<>(base.keySet());
    ids.addAll(report.keySet());
    TreeMap<String, SchoolPair> schools = new TreeMap<>();
    for (String id : ids) {
      schools.put(
          id,
          new SchoolPair(
              id,
              base.getOrDefault(id, SchoolYear.EMPTY),
              report.getOrDefault(id, SchoolYear.EMPTY)));
    }
    // a model needs schools outside the list: if the list holds them all, none is left out
    Set<String> listed = listed(snapshot, period.base());
    boolean others = !listed.containsAll(ids);
    return new Region(
        period.base(),
        period.report(),
        schools,
        others ? listed : Set.of(),
        snapshot.schools().keySet());
  }

  private static Set<String> listed(Snapshot snapshot, int base) {
    List<EnrolmentState> all = snapshot.enrolments().values().stream().map(Stored::body).toList();
    return Period.listYear(all, ListKind.SHNOR, base).stream()
        .flatMap(
            year -> all.stream().filter(one -> one.list() == ListKind.SHNOR && one.year() == year))
        .map(EnrolmentState::schoolId)
        .collect(Collectors.toSet());
  }
}
