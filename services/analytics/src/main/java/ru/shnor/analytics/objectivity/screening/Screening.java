package ru.shnor.analytics.objectivity.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import ru.shnor.analytics.objectivity.work.SchoolWork;
import ru.shnor.analytics.objectivity.work.Work;

/**
 * Own screening of a year. Every school is compared with the pattern of the others, given its own
 * level: how many works lie exactly on the border of a mark among those on it and just below; and
 * how often marks differ from the journal. The works of a school are taken together; all tests of
 * the year are one family under control of false discoveries.
 *
 * @param works what could be looked at, by work
 * @param tests number of tests in the family
 * @param spreads estimated spread of the schools, by kind of test
 * @param findings those with q at most the level, by school and kind
 */
public record Screening(
    double level,
    List<WorkScreened> works,
    int tests,
    int full,
    int limited,
    Map<Finding.Kind, Double> spreads,
    List<Finding> findings) {

  /** Id of the method with its version. */
  public static final String ID = "shnor-screening@1";

  /** Share of false alarms that is tolerated among the findings. */
  public static final double USUAL_LEVEL = 0.10;

  /** Participants from which the distribution of a school tells something. */
  public static final int FULL = 50;

  /** Participants from which it tells something «ограниченно». */
  public static final int LEAST = 20;

  /** Participants of a work that is looked at at all. */
  public static final int LEAST_OF_WORK = 10;

  private static final int WINDOW = 2;
  private static final List<Finding.Kind> BORDERS =
      List.of(Finding.Kind.BORDER_3, Finding.Kind.BORDER_4, Finding.Kind.BORDER_5);

  /**
   * A work.
   *
   * @param cuts lowest scores for «3», «4», «5» as found from the region; empty where they cannot
   *     be
   * @param withScores schools with enough participants whose distribution is known
   * @param small schools with fewer participants
   * @param withoutScores schools of which the distribution is not known
   * @param withJournal schools whose comparison with the journal is known
   */
  public record WorkScreened(
      Work work,
      List<OptionalInt> cuts,
      int withScores,
      int small,
      int withoutScores,
      int withJournal) {
    public WorkScreened {
      cuts = List.copyOf(cuts);
    }
  }

  public Screening {
    works = List.copyOf(works);
    spreads = Map.copyOf(spreads);
    findings = List.copyOf(findings);
  }

  /** Tests all works of a year. */
  public static Screening of(SortedMap<Work, List<SchoolWork>> year, double level) {
    Map<Finding.Kind, CountTests> kinds = new EnumMap<>(Finding.Kind.class);
    for (Finding.Kind kind : Finding.Kind.values()) {
      kinds.put(kind, new CountTests(kind));
    }
    List<WorkScreened> works = new ArrayList<>();
    year.forEach((work, schools) -> works.add(screen(work, schools, kinds)));
    List<Finding> tests = new ArrayList<>();
    Map<Finding.Kind, Double> spreads = new EnumMap<>(Finding.Kind.class);
    kinds.forEach(
        (kind, counted) -> {
          tests.addAll(counted.tests());
          spreads.put(kind, counted.spread());
        });
    double[] q = FalseDiscovery.values(tests.stream().mapToDouble(Finding::p).toArray());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      if (q[i] <= level) {
        findings.add(with(tests.get(i), q[i]));
      }
    }
    findings.sort(Comparator.comparing(Finding::schoolId).thenComparing(Finding::kind));
    Map<String, Boolean> limited = new HashMap<>();
    tests.forEach(one -> limited.merge(one.schoolId(), one.limited(), Boolean::logicalAnd));
    int few = (int) limited.values().stream().filter(one -> one).count();
    return new Screening(level, works, tests.size(), limited.size() - few, few, spreads, findings);
  }

  private static WorkScreened screen(
      Work work, List<SchoolWork> schools, Map<Finding.Kind, CountTests> kinds) {
    List<SchoolWork> scored =
        schools.stream().filter(one -> one.scored() > 0 && one.scored() == one.n()).toList();
    List<SchoolWork> enough = scored.stream().filter(one -> one.n() >= LEAST_OF_WORK).toList();
    List<OptionalInt> cuts = Cuts.of(scored);
    borders(scored, enough, cuts, kinds);
    List<SchoolWork> compared = schools.stream().filter(one -> one.journal().size() == 3).toList();
    journal(compared, 2, of(kinds, Finding.Kind.ABOVE_JOURNAL));
    journal(compared, 0, of(kinds, Finding.Kind.BELOW_JOURNAL));
    return new WorkScreened(
        work,
        cuts,
        enough.size(),
        scored.size() - enough.size(),
        schools.size() - scored.size(),
        compared.size());
  }

  private static CountTests of(Map<Finding.Kind, CountTests> kinds, Finding.Kind kind) {
    return kinds.computeIfAbsent(kind, CountTests::new);
  }

  private static void borders(
      List<SchoolWork> all,
      List<SchoolWork> enough,
      List<OptionalInt> cuts,
      Map<Finding.Kind, CountTests> kinds) {
    Pattern pattern = Pattern.of(all);
    for (SchoolWork school : enough) {
      Optional<double[]> like = pattern.like(school);
      for (int border = 0; border < BORDERS.size(); border++) {
        OptionalInt cut = cuts.get(border);
        if (like.isPresent() && cut.isPresent()) {
          border(school, cut.getAsInt(), like.get(), of(kinds, BORDERS.get(border)));
        }
      }
    }
  }

  /**
   * Works exactly on the border among those on it and up to two points below: so near the border
   * the level of the school matters little, whatever its distribution is like elsewhere.
   */
  private static void border(SchoolWork school, int cut, double[] like, CountTests kind) {
    int among = 0;
    double mass = 0;
    for (int score = Math.max(0, cut - WINDOW); score <= cut; score++) {
      among += school.at(score);
      mass += like[score];
    }
    double share = mass == 0 ? 0 : like[cut] / mass;
    if (among > 0 && share > 0 && share < 1) {
      kind.add(school, school.n(), school.at(cut), among, share);
    }
  }

  private static void journal(List<SchoolWork> schools, int place, CountTests kind) {
    long all = 0;
    long such = 0;
    for (SchoolWork one : schools) {
      all += compared(one);
      such += one.journal().get(place);
    }
    for (SchoolWork one : schools) {
      int n = compared(one);
      int own = one.journal().get(place);
      double share = all == n ? 0 : (double) (such - own) / (all - n);
      if (n >= LEAST_OF_WORK && share > 0 && share < 1) {
        kind.add(one, n, own, n, share);
      }
    }
  }

  private static int compared(SchoolWork one) {
    return one.journal().stream().mapToInt(Integer::intValue).sum();
  }

  private static Finding with(Finding one, double q) {
    return new Finding(
        one.schoolId(),
        one.kind(),
        one.n(),
        one.limited(),
        one.observed(),
        one.among(),
        one.expected(),
        one.residual(),
        one.p(),
        q,
        one.parts());
  }
}
