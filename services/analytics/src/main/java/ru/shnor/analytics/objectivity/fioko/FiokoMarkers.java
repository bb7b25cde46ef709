package ru.shnor.analytics.objectivity.fioko;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import ru.shnor.analytics.objectivity.work.SchoolWork;
import ru.shnor.analytics.objectivity.work.Work;
import ru.shnor.wire.event.Subject;

/**
 * Markers of «Методика расчёта показателя „Уровень объективности оценки образовательных
 * результатов“» (ФИОКО): an inflated mean in grades 4 and 5, and a sharp rise or fall of a cohort
 * from grade 4 to 5.
 *
 * @param means one per school and work of grades 4 and 5
 * @param ratios one per school and subject
 */
public record FiokoMarkers(
    int minN,
    List<WorkMeans> works,
    List<Mean> means,
    List<RatioFences> fences,
    List<Ratio> ratios) {

  /** Id of the method with its version. */
  public static final String ID = "fioko-markers@1";

  /** The least n of the published text: two, for the interval exists from two on. */
  public static final int STRICT_MIN_N = 2;

  /** The least n that is used unless asked otherwise. */
  public static final int USUAL_MIN_N = 10;

  private static final Set<Integer> GRADES = Set.of(4, 5);
  private static final int SMALL = 10;
  private static final int LOWEST_MARK = 2;

  /** What a marker says. */
  public enum Said {
    FLAGGED,
    CLEAR,
    /** It cannot be computed for this school. */
    UNDEFINED
  }

  /** What the mean is of. */
  public enum Basis {
    /** Primary scores, as published. */
    SCORE,
    /** Marks, where scores are not known: another number than the published one. */
    MARK
  }

  /**
   * A work over the region.
   *
   * @param flaggedSmall of the flagged those with fewer than ten participants
   */
  public record WorkMeans(
      Work work,
      Basis basis,
      double mean,
      double low,
      double high,
      int schools,
      int flagged,
      int flaggedSmall,
      int undefined) {}

  /** «Завышенные значения среднего балла»; numbers are NaN where it is undefined. */
  public record Mean(
      String schoolId, Work work, Said said, int n, double mean, double low, double high) {}

  /** Fences of K over the region. */
  public record RatioFences(
      Subject subject, double first, double third, double low, double high, int schools) {}

  /**
   * «Резкое падение» (K above the fence) or «резкое возрастание» (below).
   *
   * @param k mean percent of the maximum in grade 4 a year ago, divided by that in grade 5 now
   */
  public record Ratio(String schoolId, Subject subject, Said said, boolean fall, double k) {}

  public FiokoMarkers {
    works = List.copyOf(works);
    means = List.copyOf(means);
    fences = List.copyOf(fences);
    ratios = List.copyOf(ratios);
  }

  /**
   * Computes all markers.
   *
   * @param now works of the year
   * @param before works of the year before
   * @param minN least number of participants of a school in a work
   */
  public static FiokoMarkers of(
      SortedMap<Work, List<SchoolWork>> now, SortedMap<Work, List<SchoolWork>> before, int minN) {
    List<WorkMeans> works = new ArrayList<>();
    List<Mean> means = new ArrayList<>();
    now.forEach(
        (work, schools) -> {
          if (GRADES.contains(work.grade())) {
            means(work, schools, minN, works, means);
          }
        });
    List<RatioFences> fences = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      ratios(
          subject,
          before.getOrDefault(new Work(subject, 4), List.of()),
          now.getOrDefault(new Work(subject, 5), List.of()),
          minN,
          fences,
          ratios);
    }
    return new FiokoMarkers(minN, works, means, fences, ratios);
  }

  private static void means(
      Work work, List<SchoolWork> schools, int minN, List<WorkMeans> works, List<Mean> means) {
    boolean scored = schools.stream().allMatch(one -> one.n() == 0 || one.scored() > 0);
    Basis basis = scored ? Basis.SCORE : Basis.MARK;
    Optional<MeanInterval> region = MeanInterval.of(total(schools, basis), first(basis));
    if (region.isEmpty()) {
      return;
    }
    int flagged = 0;
    int small = 0;
    int undefined = 0;
    for (SchoolWork school : schools) {
      Optional<MeanInterval> own =
          MeanInterval.of(counts(school, basis), first(basis)).filter(one -> one.n() >= minN);
      boolean over = own.filter(one -> one.low() > region.get().high()).isPresent();
      flagged += over ? 1 : 0;
      small += over && own.get().n() < SMALL ? 1 : 0;
      undefined += own.isEmpty() ? 1 : 0;
      means.add(
          new Mean(
              school.schoolId(),
              work,
              own.isEmpty() ? Said.UNDEFINED : over ? Said.FLAGGED : Said.CLEAR,
              own.map(MeanInterval::n).orElse(school.n()),
              own.map(MeanInterval::mean).orElse(Double.NaN),
              own.map(MeanInterval::low).orElse(Double.NaN),
              own.map(MeanInterval::high).orElse(Double.NaN)));
    }
    works.add(
        new WorkMeans(
            work,
            basis,
            region.get().mean(),
            region.get().low(),
            region.get().high(),
            schools.size(),
            flagged,
            small,
            undefined));
  }

  private static int first(Basis basis) {
    return basis == Basis.SCORE ? 0 : LOWEST_MARK;
  }

  private static List<Integer> counts(SchoolWork school, Basis basis) {
    return basis == Basis.SCORE ? school.scores() : school.marks();
  }

  private static List<Integer> total(List<SchoolWork> schools, Basis basis) {
    List<Integer> total = new ArrayList<>();
    for (SchoolWork school : schools) {
      List<Integer> counts = counts(school, basis);
      for (int i = 0; i < counts.size(); i++) {
        if (i == total.size()) {
          total.add(0);
        }
        total.set(i, total.get(i) + counts.get(i));
      }
    }
    return total;
  }

  private static void ratios(
      Subject subject,
      List<SchoolWork> fourth,
      List<SchoolWork> fifth,
      int minN,
      List<RatioFences> fences,
      List<Ratio> ratios) {
    Map<String, SchoolWork> before = new HashMap<>();
    fourth.forEach(one -> before.put(one.schoolId(), one));
    Map<String, Double> known = new HashMap<>();
    for (SchoolWork after : fifth) {
      Optional.ofNullable(before.get(after.schoolId()))
          .filter(one -> one.scored() >= minN && after.scored() >= minN)
          .filter(one -> after.meanScore() > 0 && one.maxScore() > 0 && after.maxScore() > 0)
          .ifPresent(one -> known.put(after.schoolId(), percent(one) / percent(after)));
    }
    Optional<Fences> over = Fences.of(List.copyOf(known.values()));
    over.ifPresent(
        one ->
            fences.add(
                new RatioFences(
                    subject, one.first(), one.third(), one.low(), one.high(), known.size())));
    Set<String> all = new TreeSet<>(before.keySet());
    fifth.forEach(one -> all.add(one.schoolId()));
    for (String id : all) {
      double k = Optional.ofNullable(known.get(id)).orElse(Double.NaN);
      if (over.isEmpty() || Double.isNaN(k)) {
        ratios.add(new Ratio(id, subject, Said.UNDEFINED, false, Double.NaN));
      } else {
        boolean outside = k > over.get().high() || k < over.get().low();
        ratios.add(
            new Ratio(id, subject, outside ? Said.FLAGGED : Said.CLEAR, k > over.get().high(), k));
      }
    }
  }

  private static double percent(SchoolWork one) {
    return 100 * one.meanScore() / one.maxScore();
  }
}
