package ru.shnor.analytics.whatif;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.analytics.indicator.Outcome.Reason;
import ru.shnor.analytics.indicator.Rules;
import ru.shnor.analytics.indicator.Subject;

/**
 * Counts the schools of a list that a definition calls positive. The rules, and their order, are
 * those of {@link ru.shnor.analytics.indicator.Evaluation}; whole numbers decide here too.
 */
final class Counting {

  private static final int SUBJECTS = Subject.values().length;

  private final Columns columns;
  private final WhatIf question;
  private final Definition definition;
  private final YearColumns base;
  private final YearColumns report;
  private final BitSet doubted;
  private final Pooled[] own = new Pooled[SUBJECTS];
  private final Pooled[] others = new Pooled[SUBJECTS];

  Counting(Columns columns, WhatIf question) {
    this.columns = columns;
    this.question = question;
    this.definition = question.definition();
    this.base = columns.year(question.base());
    this.report = columns.year(question.report());
    this.doubted = columns.doubted(question.report());
    for (Subject subject : Subject.values()) {
      own[Plane.place(subject)] = pooled(subject);
      others[Plane.place(subject)] = pooled(subject);
    }
  }

  private Pooled pooled(Subject subject) {
    return new Pooled(subject, definition.mode().grades(), base, report);
  }

  Value value() {
    BitSet listed = listed();
    if (definition.change() == Change.REGION_ADJUSTED) {
      addOthers(listed);
    }
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    int evaluable = 0;
    int positive = 0;
    for (int school = listed.nextSetBit(0); school >= 0; school = listed.nextSetBit(school + 1)) {
      Optional<Reason> hindrance = hindrance(school);
      if (hindrance.isPresent()) {
        reasons.merge(hindrance.get(), 1, Integer::sum);
      } else {
        evaluable++;
        positive += positive() ? 1 : 0;
      }
    }
    return new Value(listed.cardinality(), evaluable, positive, reasons);
  }

  /** The union of the lists, each of the year nearest to the base year, the earlier of two. */
  private BitSet listed() {
    BitSet listed = new BitSet();
    for (String list : question.lists()) {
      columns.lists().entrySet().stream()
          .filter(one -> one.getKey().list().equals(list) && !one.getValue().isEmpty())
          .min(
              Comparator.<Map.Entry<Columns.ListOfYear, BitSet>>comparingInt(
                      one -> Math.abs(one.getKey().year() - question.base()))
                  .thenComparing(one -> one.getKey().year()))
          .ifPresent(one -> listed.or(one.getValue()));
    }
    return listed;
  }

  private void addOthers(BitSet listed) {
    byte[] marked = new byte[columns.size()];
    for (int school = listed.nextSetBit(0); school >= 0; school = listed.nextSetBit(school + 1)) {
      marked[school] = 1;
    }
    for (Pooled subject : others) {
      subject.addUnmarked(marked);
    }
  }

  private Optional<Reason> hindrance(int school) {
    if (!columns.isRegistered(school)) {
      return Optional.of(Reason.NOT_IN_REGISTER);
    }
    if (definition.mode() == Mode.COHORT && question.report() != question.base() + 1) {
      return Optional.of(Reason.YEARS_NOT_ADJACENT);
    }
    if (!anySubject(base, school)) {
      return Optional.of(Reason.NO_DATA_BASE);
    }
    if (!anySubject(report, school)) {
      return Optional.of(Reason.NO_DATA_REPORT);
    }
    for (int subject = 0; subject < SUBJECTS; subject++) {
      Optional<Reason> found = hindrance(school, subject);
      if (found.isPresent()) {
        return found;
      }
    }
    return definition.rules().signs() == Rules.Signs.EXCLUDE && doubted.get(school)
        ? Optional.of(Reason.OBJECTIVITY)
        : Optional.empty();
  }

  private Optional<Reason> hindrance(int school, int subject) {
    if (!hasSubject(base, subject, school)) {
      return Optional.of(Reason.NO_SUBJECT_BASE);
    }
    if (!hasSubject(report, subject, school)) {
      return Optional.of(Reason.NO_SUBJECT_REPORT);
    }
    Pooled pool = own[subject];
    pool.reset();
    pool.add(school);
    if (!pool.any) {
      return Optional.of(Reason.NO_COMMON_GRADES);
    }
    if (pool.beforeN < definition.minN() || pool.afterN < definition.minN()) {
      return Optional.of(Reason.SMALL_N);
    }
    boolean season = definition.rules().season() == Rules.Season.REFUSE && pool.anotherSeason;
    boolean scale = definition.rules().scale() == Rules.Scale.REFUSE && pool.anotherScale;
    if (season || scale) {
      return Optional.of(season && (!scale || pool.seasonFirst) ? Reason.SEASON : Reason.SCALE);
    }
    return definition.change() == Change.REGION_ADJUSTED && !others[subject].any
        ? Optional.of(Reason.NO_REGION_CHANGE)
        : Optional.empty();
  }

  private boolean positive() {
    int positive = 0;
    for (int subject = 0; subject < SUBJECTS; subject++) {
      positive += positive(own[subject], others[subject]) ? 1 : 0;
    }
    return definition.subjects() == Subjects.BOTH ? positive == SUBJECTS : positive > 0;
  }

  /** The gain, less that of the schools outside the list where it counts, is above zero. */
  private boolean positive(Pooled pool, Pooled rest) {
    Metric metric = definition.metric();
    int sign =
        definition.change() == Change.RAW
            ? Long.signum(pool.gain(metric))
            : Product.compare(
                pool.gain(metric),
                Math.multiplyExact(rest.beforeN, rest.afterN),
                rest.gain(metric),
                Math.multiplyExact(pool.beforeN, pool.afterN));
    return sign > 0
        || (metric == Metric.LOW_SHARE
            && definition.rules().zero() == Rules.Zero.POSITIVE
            && pool.before[0] == 0
            && pool.after[0] == 0);
  }

  private static boolean anySubject(YearColumns year, int school) {
    for (int slot = 0; slot < Plane.SLOTS; slot++) {
      if (year.has(slot, school)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(YearColumns year, int subject, int school) {
    for (int grade = 0; grade < Plane.GRADES; grade++) {
      if (year.has(subject * Plane.GRADES + grade, school)) {
        return true;
      }
    }
    return false;
  }
}
