package ru.shnor.analytics.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * How dynamics are judged. The order gives no formula, so a definition is data with a version.
 *
 * @param version grows when the meaning of an id changes
 * @param minN least pooled number of works per subject and year
 */
public record Definition(
    Metric metric,
    Mode mode,
    Subjects subjects,
    Change change,
    int minN,
    int version,
    Rules rules) {

  /** What is compared. */
  public enum Metric {
    LOW_SHARE("low_share", "доля «2»"),
    QUALITY("quality", "качество (доля «4» и «5»)"),
    MEAN_MARK("mean_mark", "средняя отметка");

    private final String id;
    private final String title;

    Metric(String id, String title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }

    /** Integer score whose quotient by n grows when results improve. */
    long score(Counts counts) {
      return switch (this) {
        case LOW_SHARE -> -counts.two();
        case QUALITY -> counts.four() + counts.five();
        case MEAN_MARK ->
            2 * counts.two() + 3 * counts.three() + 4 * counts.four() + 5 * counts.five();
      };
    }

    /** The metric itself: a share, or the mean mark. */
    public Fraction value(Counts counts) {
      return Fraction.of(this == LOW_SHARE ? counts.two() : score(counts), counts.n());
    }

    /** By how much the metric is better in the second counts; a fall of «2» is a gain. */
    public Fraction improvement(Counts base, Counts report) {
      return Fraction.of(score(report), report.n()).minus(Fraction.of(score(base), base.n()));
    }
  }

  /** Which grades stand against each other. */
  public enum Mode {
    GRADE("grade", "тот же класс"),
    COHORT("cohort", "та же параллель через год");

    private static final List<Grades> SAME =
        List.of(new Grades(4, 4), new Grades(5, 5), new Grades(6, 6));
    private static final List<Grades> NEXT = List.of(new Grades(4, 5), new Grades(5, 6));

    private final String id;
    private final String title;

    Mode(String id, String title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }

    public List<Grades> grades() {
      return this == GRADE ? SAME : NEXT;
    }
  }

  /** A programme grade of the base year and the one it is compared with. */
  public record Grades(int base, int report) {}

  /** In how many subjects a school must improve. */
  public enum Subjects {
    BOTH("both", "оба предмета"),
    ANY("any", "хотя бы один предмет");

    private final String id;
    private final String title;

    Subjects(String id, String title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  /** Against what a change is measured. */
  public enum Change {
    RAW("raw", "без поправки"),
    REGION_ADJUSTED("region_adjusted", "сверх изменения региона");

    private final String id;
    private final String title;

    Change(String id, String title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  public Definition {
    if (minN < 1) {
      throw new IllegalArgumentException("minimum n %d".formatted(minN));
    }
    if (mode == Mode.COHORT && rules.scale() == Rules.Scale.REFUSE) {
      throw new IllegalArgumentException("works of two grades never share a scale");
    }
  }

  /** A definition with the usual rules. */
  public Definition(
      Metric metric, Mode mode, Subjects subjects, Change change, int minN, int version) {
    this(metric, mode, subjects, change, minN, version, Rules.USUAL);
  }

  /** The same by another metric. */
  public Definition by(Metric other) {
    return new Definition(other, mode, subjects, change, minN, version, rules);
  }

  /** The same against the region's change, whatever it was against. */
  public Definition adjusted() {
    return new Definition(metric, mode, subjects, Change.REGION_ADJUSTED, minN, version, rules);
  }

  /** Id without version and minimum n; rules that are not the usual ones are part of it. */
  public String id() {
    List<String> parts =
        new ArrayList<>(List.of(metric.id(), mode.id(), subjects.id(), change.id()));
    parts.addAll(rules.ids());
    return String.join("-", parts);
  }

  /** Id with version and, where it is not the usual one, minimum n. */
  public String fullId() {
    return id() + "@" + version + (minN == Definitions.USUAL_MIN_N ? "" : ";n=" + minN);
  }

  /** Name for people, in Russian. */
  public String title() {
    List<String> parts =
        new ArrayList<>(List.of(metric.title(), mode.title(), subjects.title(), change.title()));
    parts.add("n ≥ " + minN);
    parts.addAll(rules.titles());
    return String.join(", ", parts);
  }
}
