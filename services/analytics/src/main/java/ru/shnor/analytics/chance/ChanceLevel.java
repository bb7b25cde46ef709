package ru.shnor.analytics.chance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Region;
import ru.shnor.analytics.indicator.Rules;
import ru.shnor.analytics.indicator.SchoolPair;
import ru.shnor.analytics.indicator.SchoolPair.Pool;
import ru.shnor.analytics.indicator.Subject;

/**
 * The share that a definition would give if nothing had changed: each evaluable school draws the
 * marks of both years from its own marks of both years together, and the definition decides. The
 * region does not move either, so raw and region-adjusted definitions share their level. Schools
 * are taken by id and all definitions of a mode see the same draws, so the same inputs give the
 * same numbers.
 */
public final class ChanceLevel {

  /** Seed of the published simulations. */
  public static final long SEED = 20_261_124L;

  static final int SIMULATIONS = 1000;
  static final int LEAST = 20;

  /** Most single marks drawn per mode; a big region gets fewer simulations. */
  static final long MOST_DRAWS = 15_000_000L;

  /** The share of «2» without the rule for schools that have none in both years. */
  private static final int STRICTLY_FEWER = 3;

  private static final int KINDS = 4;

  private final long seed;
  private final Map<Mode, Integer> simulations = new EnumMap<>(Mode.class);
  private final Map<String, Fraction> shares = new TreeMap<>();

  private ChanceLevel(long seed) {
    this.seed = seed;
  }

  /**
   * Simulates.
   *
   * @param evaluable ids of the schools that take part, by mode
   */
  public static ChanceLevel simulate(
      Region region, Map<Mode, ? extends Collection<String>> evaluable, long seed) {
    ChanceLevel level = new ChanceLevel(seed);
    evaluable.forEach(
        (mode, ids) -> {
          List<Urn> urns = urns(region, mode, ids);
          if (!urns.isEmpty()) {
            level.run(mode, urns, new SplittableRandom(mode == Mode.GRADE ? seed : seed + 1));
          }
        });
    return level;
  }

  public long seed() {
    return seed;
  }

  /** Simulations made for the mode; 0 if no school took part. */
  public int simulations(Mode mode) {
    return simulations.getOrDefault(mode, 0);
  }

  /** Mean share of positive schools in percent with four decimals. */
  public Optional<String> sharePercent(Definition definition) {
    return Optional.ofNullable(
            shares.get(key(definition.mode(), kind(definition), definition.subjects())))
        .map(share -> share.percent(4));
  }

  private void run(Mode mode, List<Urn> urns, SplittableRandom random) {
    long draws = urns.stream().mapToLong(Urn::draws).sum();
    int times = (int) Math.max(LEAST, Math.min(SIMULATIONS, MOST_DRAWS / draws));
    long[] both = new long[KINDS];
    long[] any = new long[KINDS];
    int schools = urns.size() / Subject.values().length;
    for (int time = 0; time < times; time++) {
      for (int school = 0; school < schools; school++) {
        int first = urns.get(2 * school).draw(random);
        int second = urns.get(2 * school + 1).draw(random);
        for (int kind = 0; kind < KINDS; kind++) {
          both[kind] += (first & second) >> kind & 1;
          any[kind] += (first | second) >> kind & 1;
        }
      }
    }
    simulations.put(mode, times);
    long all = (long) times * schools;
    for (int kind = 0; kind < KINDS; kind++) {
      shares.put(key(mode, kind, Subjects.BOTH), Fraction.of(both[kind], all));
      shares.put(key(mode, kind, Subjects.ANY), Fraction.of(any[kind], all));
    }
  }

  /** Which of the kinds of positive a definition counts. */
  private static int kind(Definition definition) {
    return definition.metric() == Metric.LOW_SHARE
            && definition.rules().zero() == Rules.Zero.NOT_POSITIVE
        ? STRICTLY_FEWER
        : index(definition.metric());
  }

  private static int index(Metric metric) {
    return switch (metric) {
      case LOW_SHARE -> 0;
      case QUALITY -> 1;
      case MEAN_MARK -> 2;
    };
  }

  private static String key(Mode mode, int kind, Subjects subjects) {
    return mode.id() + "|" + kind + "|" + subjects.id();
  }

  private static List<Urn> urns(Region region, Mode mode, Collection<String> ids) {
    List<Urn> urns = new ArrayList<>();
    for (String id : ids.stream().sorted().toList()) {
      SchoolPair school = region.school(id);
      for (Subject subject : Subject.values()) {
        Pool pool = school.pool(subject, mode);
        urns.add(new Urn(pool.base().plus(pool.report()), pool.base().n(), pool.report().n()));
      }
    }
    return urns;
  }

  /** Marks of one school and subject in both years, and how many are drawn for each year. */
  private static final class Urn {

    private final int two;
    private final int three;
    private final int four;
    private final int all;
    private final int base;
    private final int report;

    Urn(Counts counts, long base, long report) {
      this.two = Math.toIntExact(counts.two());
      this.three = Math.toIntExact(counts.two() + counts.three());
      this.four = Math.toIntExact(counts.two() + counts.three() + counts.four());
      this.all = Math.toIntExact(counts.n());
      this.base = Math.toIntExact(base);
      this.report = Math.toIntExact(report);
    }

    long draws() {
      return (long) base + report;
    }

    /** Draws both years; bit m is set when metric m is positive. */
    int draw(SplittableRandom random) {
      long[] before = marks(random, base);
      long[] after = marks(random, report);
      int positive = 0;
      boolean noLow = before[0] == 0 && after[0] == 0;
      if (before[0] * report > after[0] * base) {
        positive |= 1 << index(Metric.LOW_SHARE) | 1 << STRICTLY_FEWER;
      } else if (noLow) {
        positive |= 1 << index(Metric.LOW_SHARE);
      }
      if ((after[2] + after[3]) * base > (before[2] + before[3]) * report) {
        positive |= 1 << index(Metric.QUALITY);
      }
      if (sum(after) * base > sum(before) * report) {
        positive |= 1 << index(Metric.MEAN_MARK);
      }
      return positive;
    }

    private long[] marks(SplittableRandom random, int number) {
      long[] marks = new long[4];
      for (int i = 0; i < number; i++) {
        int ball = random.nextInt(all);
        int mark = ball < three ? (ball < two ? 0 : 1) : (ball < four ? 2 : 3);
        marks[mark]++;
      }
      return marks;
    }

    private static long sum(long[] marks) {
      return 2 * marks[0] + 3 * marks[1] + 4 * marks[2] + 5 * marks[3];
    }
  }
}
