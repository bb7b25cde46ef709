package ru.shnor.system.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Subject;

/**
 * The default definition (share of «2», same grade, both subjects, raw, at least ten pupils) worked
 * out a second time and differently: from the marks that were made, school by school. Shares no
 * code with analytics.
 */
public final class Oracle {

  private static final long MIN_N = 10;

  private final TestRegion region;

  public Oracle(TestRegion region) {
    this.region = region;
  }

  /** {@code POSITIVE}, {@code NOT_POSITIVE} or {@code NOT_EVALUABLE}. */
  public String outcome(TestSchool school) {
    boolean positive = true;
    for (Subject subject : Subject.values()) {
      Pooled pooled = pooled(school, subject);
      if (pooled.baseAll < MIN_N || pooled.reportAll < MIN_N) {
        return "NOT_EVALUABLE";
      }
      boolean none = pooled.baseTwos == 0 && pooled.reportTwos == 0;
      boolean less = pooled.reportTwos * pooled.baseAll < pooled.baseTwos * pooled.reportAll;
      positive &= none || less;
    }
    return positive ? "POSITIVE" : "NOT_POSITIVE";
  }

  /** Counts of a school in a subject over the grades it wrote in both years. */
  public Pooled pooled(TestSchool school, Subject subject) {
    Pooled sum = new Pooled(0, 0, 0, 0);
    for (int grade = 4; grade <= 6; grade++) {
      Optional<Marks> base = region.marks(school, new Work(subject, grade, region.plan().base()));
      Optional<Marks> report =
          region.marks(school, new Work(subject, grade, region.plan().report()));
      if (base.isPresent() && report.isPresent()) {
        sum =
            new Pooled(
                sum.baseTwos + base.get().two(),
                sum.baseAll + all(base.get()),
                sum.reportTwos + report.get().two(),
                sum.reportAll + all(report.get()));
      }
    }
    return sum;
  }

  private static long all(Marks marks) {
    return (long) marks.two() + marks.three() + marks.four() + marks.five();
  }

  /** Listed schools. */
  public int listed() {
    return region.listed().size();
  }

  /** Listed schools with enough pupils in both subjects and years. */
  public int evaluable() {
    return (int)
        region.listed().stream().filter(one -> !outcome(one).equals("NOT_EVALUABLE")).count();
  }

  /** Listed schools that improved. */
  public int positive() {
    return (int) region.listed().stream().filter(one -> outcome(one).equals("POSITIVE")).count();
  }

  /** Percent with four decimals. */
  public String sharePercent() {
    return BigDecimal.valueOf(100L * positive())
        .divide(BigDecimal.valueOf(evaluable()), 4, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Twos and pupils in the base and the report year. */
  public record Pooled(long baseTwos, long baseAll, long reportTwos, long reportAll) {}
}
