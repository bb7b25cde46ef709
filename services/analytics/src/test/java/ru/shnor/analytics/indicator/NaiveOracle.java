package ru.shnor.analytics.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import ru.shnor.analytics.indicator.SchoolYear.Slot;

/**
 * A second implementation for the tests, made to share nothing with the first: plain arrays, one
 * loop per question, and 60-digit decimals, which cannot confuse two different quotients of the
 * sizes met here.
 */
public final class NaiveOracle {

  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal TINY = new BigDecimal("1e-40");

  private final Region region;

  public NaiveOracle(Region region) {
    this.region = region;
  }

  /** {@code P}, {@code N} or {@code -}. */
  public char outcome(String definitionId, int minN, String school) {
    List<String> words = List.of(definitionId.split("-"));
    boolean adjusted = words.get(3).equals("region_adjusted");
    int positive = 0;
    for (Subject subject : Subject.values()) {
      long[][] own = pool(school, subject, words.get(1));
      if (sum(own[0]) < minN || sum(own[1]) < minN) {
        return '-';
      }
      BigDecimal change = value(words.get(0), own[1]).subtract(value(words.get(0), own[0]));
      if (adjusted) {
        long[][] rest = new long[2][4];
        for (String other : region.schools().keySet()) {
          if (!region.listed().contains(other)) {
            long[][] its = pool(other, subject, words.get(1));
            for (int i = 0; i < 8; i++) {
              rest[i / 4][i % 4] += its[i / 4][i % 4];
            }
          }
        }
        if (sum(rest[0]) == 0) {
          return '-';
        }
        change =
            change.subtract(value(words.get(0), rest[1]).subtract(value(words.get(0), rest[0])));
      }
      boolean noLow = words.get(0).equals("low_share") && own[0][0] == 0 && own[1][0] == 0;
      positive += change.compareTo(TINY) > 0 || noLow ? 1 : 0;
    }
    return positive == 2 || (positive == 1 && words.get(2).equals("any")) ? 'P' : 'N';
  }

  private long[][] pool(String school, Subject subject, String mode) {
    int[][] grades =
        mode.equals("grade") ? new int[][] {{4, 4}, {5, 5}, {6, 6}} : new int[][] {{4, 5}, {5, 6}};
    long[][] pool = new long[2][4];
    SchoolPair pair = region.schools().get(school);
    if (pair == null) {
      return pool;
    }
    for (int[] grade : grades) {
      long[] before = marks(pair.base().works(), subject, grade[0]);
      long[] after = marks(pair.report().works(), subject, grade[1]);
      if (sum(before) > 0 && sum(after) > 0) {
        for (int mark = 0; mark < 4; mark++) {
          pool[0][mark] += before[mark];
          pool[1][mark] += after[mark];
        }
      }
    }
    return pool;
  }

  private static long[] marks(Map<Slot, SchoolYear.Work> works, Subject subject, int grade) {
    SchoolYear.Work work = works.get(new Slot(subject, grade));
    return work == null
        ? new long[4]
        : new long[] {
          work.counts().two(), work.counts().three(), work.counts().four(), work.counts().five()
        };
  }

  private static long sum(long[] marks) {
    return marks[0] + marks[1] + marks[2] + marks[3];
  }

  private static BigDecimal value(String metric, long[] marks) {
    long top =
        metric.equals("low_share")
            ? -marks[0]
            : metric.equals("quality")
                ? marks[2] + marks[3]
                : 2 * marks[0] + 3 * marks[1] + 4 * marks[2] + 5 * marks[3];
    return BigDecimal.valueOf(top).divide(BigDecimal.valueOf(sum(marks)), DIGITS);
  }
}
