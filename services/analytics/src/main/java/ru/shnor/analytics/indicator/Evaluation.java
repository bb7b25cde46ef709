package ru.shnor.analytics.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Grades;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.indicator.Outcome.Reason;
import ru.shnor.analytics.indicator.Region.Others;
import ru.shnor.analytics.indicator.SchoolPair.Pool;
import ru.shnor.analytics.indicator.SchoolYear.Work;

/**
 * Judges schools of a region. A change counts as positive when it is strictly above zero, and for
 * the share of «2» also when there is no «2» in both years.
 */
public final class Evaluation {

  private final Region region;
  private final Set<String> doubted;
  private final Map<Mode, Map<Subject, Others>> others = new EnumMap<>(Mode.class);

  /** A region whose results nobody doubts. */
  public Evaluation(Region region) {
    this(region, Set.of());
  }

  /**
   * @param doubted schools with an objectivity sign and no confirming control act
   */
  public Evaluation(Region region, Set<String> doubted) {
    this.region = region;
    this.doubted = Set.copyOf(doubted);
    for (Mode mode : Mode.values()) {
      others.put(mode, region.others(mode));
    }
  }

  /**
   * One subject of one school.
   *
   * @param change improvement of the metric from base to report
   * @param compared what decides: the change, less that of the other schools where the definition
   *     says so
   */
  public record Judged(
      Subject subject, Pool pool, Fraction change, Fraction compared, boolean positive) {}

  public Region region() {
    return region;
  }

  /** The schools outside the list, by subject. */
  public Map<Subject, Others> others(Mode mode) {
    return others.getOrDefault(mode, Map.of());
  }

  /** Judges these schools. */
  public Tally tally(Definition definition, Collection<String> schools) {
    SortedMap<String, Outcome> outcomes = new TreeMap<>();
    for (String id : schools) {
      outcomes.put(id, outcome(definition, id));
    }
    return new Tally(definition, outcomes);
  }

  /** Judges one school. */
  public Outcome outcome(Definition definition, String id) {
    Optional<NotEvaluable> hindrance = hindrance(definition, id);
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    List<Judged> judged = judged(definition, id);
    boolean positive =
        definition.subjects() == Subjects.BOTH
            ? judged.stream().allMatch(Judged::positive)
            : judged.stream().anyMatch(Judged::positive);
    return positive ? new Outcome.Positive() : new Outcome.NotPositive();
  }

  /** The subjects that can be compared at all, whatever their n. */
  public List<Judged> judged(Definition definition, String id) {
    List<Judged> judged = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      Pool pool = region.school(id).pool(subject, definition.mode());
      Others rest = other(definition.mode(), subject);
      boolean adjusted = definition.change() == Change.REGION_ADJUSTED;
      if (pool.used().isEmpty() || (adjusted && !rest.known())) {
        continue;
      }
      Metric metric = definition.metric();
      Fraction change = metric.improvement(pool.base(), pool.report());
      Fraction compared =
          adjusted ? change.minus(metric.improvement(rest.base(), rest.report())) : change;
      boolean positive = compared.signum() > 0 || noLowMarks(definition, pool);
      judged.add(new Judged(subject, pool, change, compared, positive));
    }
    return judged;
  }

  private static boolean noLowMarks(Definition definition, Pool pool) {
    return definition.metric() == Metric.LOW_SHARE
        && definition.rules().zero() == Rules.Zero.POSITIVE
        && pool.base().two() == 0
        && pool.report().two() == 0;
  }

  private Others other(Mode mode, Subject subject) {
    return others(mode).getOrDefault(subject, new Others(Counts.NONE, Counts.NONE, 0));
  }

  private Optional<NotEvaluable> hindrance(Definition definition, String id) {
    if (!region.registered().contains(id)) {
      return because(Reason.NOT_IN_REGISTER, "школы нет в реестре");
    }
    if (definition.mode() == Mode.COHORT && region.reportYear() != region.baseYear() + 1) {
      return because(
          Reason.YEARS_NOT_ADJACENT,
          "годы %d и %d не соседние: параллель за это время перешла больше чем на один класс"
              .formatted(region.baseYear(), region.reportYear()));
    }
    SchoolPair school = region.school(id);
    if (school.base().isEmpty()) {
      return because(Reason.NO_DATA_BASE, "нет данных за %d год".formatted(region.baseYear()));
    }
    if (school.report().isEmpty()) {
      return because(Reason.NO_DATA_REPORT, "нет данных за %d год".formatted(region.reportYear()));
    }
    for (Subject subject : Subject.values()) {
      Optional<NotEvaluable> found = hindrance(definition, school, subject);
      if (found.isPresent()) {
        return found;
      }
    }
    return definition.rules().signs() == Rules.Signs.EXCLUDE && doubted.contains(id)
        ? because(
            Reason.OBJECTIVITY,
            "есть признак необъективности результатов, контроль их не подтвердил")
        : Optional.empty();
  }

  private Optional<NotEvaluable> hindrance(
      Definition definition, SchoolPair school, Subject subject) {
    String name = "«" + subject.title() + "»";
    if (!school.base().has(subject)) {
      return because(
          Reason.NO_SUBJECT_BASE,
          "нет данных по предмету %s за %d год".formatted(name, region.baseYear()));
    }
    if (!school.report().has(subject)) {
      return because(
          Reason.NO_SUBJECT_REPORT,
          "нет данных по предмету %s за %d год".formatted(name, region.reportYear()));
    }
    Pool pool = school.pool(subject, definition.mode());
    if (pool.used().isEmpty()) {
      return because(
          Reason.NO_COMMON_GRADES,
          "по предмету %s нет классов, которые можно сопоставить (%s)"
              .formatted(name, definition.mode().title()));
    }
    if (pool.base().n() < definition.minN() || pool.report().n() < definition.minN()) {
      return because(
          Reason.SMALL_N,
          "мало работ по предмету %s: %d в %d году, %d в %d году, нужно не меньше %d"
              .formatted(
                  name,
                  pool.base().n(),
                  region.baseYear(),
                  pool.report().n(),
                  region.reportYear(),
                  definition.minN()));
    }
    Optional<NotEvaluable> broken = broken(definition, school, subject, pool);
    if (broken.isPresent()) {
      return broken;
    }
    if (definition.change() == Change.REGION_ADJUSTED
        && !other(definition.mode(), subject).known()) {
      return because(
          Reason.NO_REGION_CHANGE,
          "по предмету %s нет школ вне перечня с данными за оба года".formatted(name));
    }
    return Optional.empty();
  }

  /** Years that the definition's rules keep apart: another season, or another scale. */
  private static Optional<NotEvaluable> broken(
      Definition definition, SchoolPair school, Subject subject, Pool pool) {
    for (Grades grades : pool.used()) {
      Work before = school.base().work(subject, grades.base()).orElseThrow();
      Work after = school.report().work(subject, grades.report()).orElseThrow();
      if (definition.rules().season() == Rules.Season.REFUSE && before.autumn() != after.autumn()) {
        return because(
            Reason.SEASON,
            "работы по предмету «%s» написаны в разное время года".formatted(subject.title()));
      }
      if (definition.rules().scale() == Rules.Scale.REFUSE
          && before.maxScore() != after.maxScore()) {
        return because(
            Reason.SCALE,
            "по предмету «%s», %d класс, изменилась шкала: %d → %d баллов"
                .formatted(subject.title(), grades.base(), before.maxScore(), after.maxScore()));
      }
    }
    return Optional.empty();
  }

  private static Optional<NotEvaluable> because(Reason reason, String text) {
    return Optional.of(new NotEvaluable(reason, text));
  }
}
