package ru.shnor.analytics.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.SchoolYear.Slot;
import ru.shnor.analytics.indicator.SchoolYear.Work;
import ru.shnor.analytics.indicator.Subject;

/**
 * A region drawn like the real counts of one region in 2020 and 2021 (640 schools, ВПР, grades 4 to
 * 6): sizes by the measured quantiles, true shares of «2» of a school beta-distributed with the
 * fitted precision and correlated between the subjects, a lasting deviation of each grade, and a
 * change of the year that moves every school of the region alike. Nothing else changes from one
 * year to the next but who happens to sit in the class.
 */
final class SyntheticRegion {

  private static final int BASE = 2024;
  private static final int[] GRADES = {4, 5, 6};

  /**
   * Pupils per school, grade and subject: minimum, p5, p10, p25, median, p75, p90, p99, maximum.
   */
  private static final double[] PLACES = {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1};

  private static final double[] SIZES = {2, 4, 6, 10, 21, 53, 88, 145, 180};

  /**
   * Spread of the grades of one school around its size, and of one grade between years, in logs.
   */
  private static final double GRADE_SIZE = 0.2;

  private static final double YEAR_SIZE = 0.16;

  /** Region's share of «2» by grade in the base year. */
  private static final Map<Subject, double[]> SHARES =
      Map.of(
          Subject.RUSSIAN, new double[] {0.1775, 0.2291, 0.2775},
          Subject.MATHEMATICS, new double[] {0.0820, 0.2070, 0.2263});

  /** Mean true share over schools, around which the grades stand. */
  private static final Map<Subject, Double> MEANS =
      Map.of(Subject.RUSSIAN, 0.227, Subject.MATHEMATICS, 0.185);

  /** Precision of true shares between schools; the pooled counts then fit 7 to 12, as the real. */
  private static final double PRECISION = 10;

  /** Part of the shape that both subjects of a school share: correlation about 0.85. */
  private static final double COMMON = 0.85;

  /** Lasting deviation of a grade of a school, in logits. */
  private static final double GRADE_LEVEL = 0.5;

  /** Change of the year, in logits: of a subject in the region, and of a grade beside it. */
  private static final double YEAR = 0.12;

  private static final double GRADE_YEAR = 0.05;

  private final List<School> schools;

  private SyntheticRegion(List<School> schools) {
    this.schools = List.copyOf(schools);
  }

  /** Truth and size of one work in both years. */
  record Truth(double baseShare, double reportShare, int baseN, int reportN) {}

  /** A school: truths and base-year counts by slot. */
  private record School(String id, Map<Slot, Truth> truths, Map<Slot, Integer> base) {

    double low(Subject subject) {
      return sum(subject) / (double) Math.max(1, n(subject));
    }

    int n(Subject subject) {
      int n = 0;
      for (int grade : GRADES) {
        n += truth(new Slot(subject, grade)).baseN();
      }
      return n;
    }

    private int sum(Subject subject) {
      int low = 0;
      for (int grade : GRADES) {
        low += base.getOrDefault(new Slot(subject, grade), 0);
      }
      return low;
    }

    Truth truth(Slot slot) {
      return truths.getOrDefault(slot, new Truth(0, 0, 0, 0));
    }
  }

  static SyntheticRegion draw(int number, Draws draws) {
    Map<Slot, Double> year = new HashMap<>();
    for (Subject subject : Subject.values()) {
      double common = YEAR * draws.normal();
      for (int grade : GRADES) {
        year.put(new Slot(subject, grade), common + GRADE_YEAR * draws.normal());
      }
    }
    List<School> schools = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      schools.add(school("s%05d".formatted(i), year, draws));
    }
    return new SyntheticRegion(schools);
  }

  private static School school(String id, Map<Slot, Double> year, Draws draws) {
    double size = StrictMath.exp(quantile(draws.uniform()));
    Map<Subject, Double> level = levels(draws);
    Map<Slot, Truth> truths = new HashMap<>();
    Map<Slot, Integer> base = new HashMap<>();
    for (int i = 0; i < GRADES.length; i++) {
      int baseN = pupils(size, GRADE_SIZE, draws);
      int reportN = pupils(baseN, YEAR_SIZE, draws);
      for (Subject subject : Subject.values()) {
        Slot slot = new Slot(subject, GRADES[i]);
        double logit =
            level.getOrDefault(subject, 0.0)
                + logit(SHARES.getOrDefault(subject, new double[GRADES.length])[i])
                + GRADE_LEVEL * draws.normal();
        double moved = logit + year.getOrDefault(slot, 0.0);
        Truth truth = new Truth(share(logit), share(moved), baseN, reportN);
        truths.put(slot, truth);
        base.put(slot, draws.binomial(baseN, truth.baseShare()));
      }
    }
    return new School(id, truths, base);
  }

  /** How far a school stands from the region in each subject, in logits. */
  private static Map<Subject, Double> levels(Draws draws) {
    double least = MEANS.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = MEANS.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double low = draws.gamma(COMMON * PRECISION * least);
    double high = draws.gamma(COMMON * PRECISION * (1 - most));
    Map<Subject, Double> levels = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      double mean = MEANS.getOrDefault(subject, 0.5);
      double a = low + draws.gamma(PRECISION * (mean - COMMON * least));
      double b = high + draws.gamma(PRECISION * (1 - mean - COMMON * (1 - most)));
      levels.put(subject, StrictMath.log(a / b) - logit(mean));
    }
    return levels;
  }

  private static int pupils(double about, double spread, Draws draws) {
    return Math.max(
        1, Math.toIntExact(Math.round(about * StrictMath.exp(spread * draws.normal()))));
  }

  private static double quantile(double place) {
    int at = 1;
    while (PLACES[at] < place) {
      at++;
    }
    double part = (place - PLACES[at - 1]) / (PLACES[at] - PLACES[at - 1]);
    double from = StrictMath.log(SIZES[at - 1]);
    return from + part * (StrictMath.log(SIZES[at]) - from);
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }

  private static double share(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The schools with the highest share of «2» in the base year among those with enough pupils. */
  Set<String> lowest(int number, int minN, Subject... subjects) {
    Map<String, Double> heights = new HashMap<>();
    for (School school : schools) {
      if (school.n(subjects[0]) >= minN) {
        double low = 0;
        for (Subject subject : subjects) {
          low -= school.low(subject);
        }
        heights.put(school.id(), low);
      }
    }
    Set<String> lowest = new TreeSet<>();
    heights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(number)
        .forEach(one -> lowest.add(one.getKey()));
    return lowest;
  }

  /** True shares of «2» of the report year with an effect on some schools, and their draws. */
  Year report(Set<String> affected, double effect, Draws draws) {
    Map<String, Map<Slot, Double>> shares = new HashMap<>();
    Map<String, Map<Slot, Integer>> counts = new HashMap<>();
    for (School school : schools) {
      Map<Slot, Double> share = new HashMap<>();
      Map<Slot, Integer> count = new HashMap<>();
      for (int grade : GRADES) {
        for (Subject subject : Subject.values()) {
          Slot slot = new Slot(subject, grade);
          Truth truth = school.truth(slot);
          double moved = truth.reportShare() - (affected.contains(school.id()) ? effect : 0);
          double now = Math.max(0, Math.min(1, moved));
          share.put(slot, now);
          count.put(slot, draws.binomial(truth.reportN(), now));
        }
      }
      shares.put(school.id(), share);
      counts.put(school.id(), count);
    }
    return new Year(shares, counts);
  }

  /** A report year: true shares and counts of «2». */
  record Year(Map<String, Map<Slot, Double>> shares, Map<String, Map<Slot, Integer>> counts) {}

  /** The region as the computation sees it. */
  Region seen(Set<String> listed, Year year) {
    TreeMap<String, SchoolPair> pairs = new TreeMap<>();
    for (School school : schools) {
      Map<Slot, Work> before = new HashMap<>();
      Map<Slot, Work> after = new HashMap<>();
      school
          .truths()
          .forEach(
              (slot, truth) -> {
                before.put(slot, work(school.base().getOrDefault(slot, 0), truth.baseN()));
                int low = year.counts().getOrDefault(school.id(), Map.of()).getOrDefault(slot, 0);
                after.put(slot, work(low, truth.reportN()));
              });
      pairs.put(
          school.id(), new SchoolPair(school.id(), new SchoolYear(before), new SchoolYear(after)));
    }
    return new Region(BASE, BASE + 1, pairs, listed, listed);
  }

  private static Work work(int low, int n) {
    return new Work(new Counts(low, n - low, 0, 0), false, 20, "simulation", 1);
  }

  /** True change of the pooled share of a school, report less base. */
  double trueChange(String id, Subject subject, Year year) {
    double before = 0;
    double after = 0;
    int n = 0;
    int m = 0;
    School school = schools.get(Integer.parseInt(id.substring(1)));
    for (int grade : GRADES) {
      Slot slot = new Slot(subject, grade);
      Truth truth = school.truth(slot);
      before += truth.baseShare() * truth.baseN();
      after += year.shares().getOrDefault(id, Map.of()).getOrDefault(slot, 0.0) * truth.reportN();
      n += truth.baseN();
      m += truth.reportN();
    }
    return after / m - before / n;
  }
}
