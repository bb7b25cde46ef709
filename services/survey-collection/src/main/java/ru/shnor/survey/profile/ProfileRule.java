package ru.shnor.survey.profile;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How levels follow from figures. An indicator gives 0, 1 or 2 points for a low, medium or high
 * level; the level of a factor follows from the mean of its known indicators' points.
 *
 * @param rule latin letters, digits and minus
 * @param version from 1; a version never changes
 * @param note what people should know of it, in Russian
 * @param high mean of points a factor is high from
 * @param medium mean of points it is medium from
 * @param minSchools fewest schools of the region a comparison with them needs
 */
record ProfileRule(
    String rule,
    int version,
    String title,
    String note,
    BigDecimal high,
    BigDecimal medium,
    int minSchools,
    List<Factor> factors) {

  /**
   * A factor of risk.
   *
   * @param number from 1, as in the project 500+
   * @param atLeast fewest known indicators a level may rest on
   */
  record Factor(int number, String title, int atLeast, List<Indicator> indicators) {
    Factor {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * A figure of a school.
   *
   * @param id id of the scale, column of the context data, or {@code two_share} and {@code
   *     journal_lower_share} of results
   * @param unit written after the value, such as {@code %}; may be empty
   * @param risk which values are risky
   * @param compare with what
   * @param medium bound of the medium level: a value, or for {@code SAMPLE} a quantile 0 to 1
   * @param high bound of the high level, likewise
   */
  record Indicator(
      String id,
      Source source,
      String title,
      String unit,
      Risk risk,
      Compare compare,
      BigDecimal medium,
      BigDecimal high) {}

  /** Where a figure comes from. */
  enum Source {
    /** Mean of a scale in a survey that is over, as far as it may be shown. */
    SCALE("опросы"),
    /** Context data of the school. */
    CONTEXT("контекстные данные"),
    /** Results of the assessment. */
    RESULTS("результаты ВПР");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** Which values are risky. */
  enum Risk {
    /** High ones. */
    HIGH,
    /** Low ones. */
    LOW
  }

  /** With what a value is compared. */
  enum Compare {
    /** With bounds of the rule. */
    ABSOLUTE,
    /** With quantiles of the schools of the region. */
    SAMPLE
  }

  ProfileRule {
    factors = List.copyOf(factors);
    Set<Integer> numbers = new HashSet<>();
    for (Factor factor : factors) {
      check(numbers.add(factor.number()), "фактор %d назван дважды", factor.number());
      check(!factor.title().isBlank(), "у фактора %d нет названия", factor.number());
      check(!factor.indicators().isEmpty(), "у фактора %d нет показателей", factor.number());
      check(
          factor.atLeast() >= 1 && factor.atLeast() <= factor.indicators().size(),
          "у фактора %d atLeast вне числа показателей",
          factor.number());
      factor.indicators().forEach(ProfileRule::check);
    }
    check(rule.matches("[a-z][a-z0-9-]{0,40}"), "код правила %s не годится", rule);
    check(!factors.isEmpty() && factors.size() <= 30, "факторов %d", factors.size());
    check(high.compareTo(medium) > 0 && medium.signum() > 0, "границы %s", high + " и " + medium);
    check(minSchools >= 5, "minSchools %d меньше 5", minSchools);
  }

  private static void check(Indicator one) {
    check(one.id().matches("[\\p{L}\\p{Nd}_.-]{1,60}"), "код показателя %s не годится", one.id());
    boolean ordered =
        one.risk() == Risk.HIGH
            ? one.high().compareTo(one.medium()) >= 0
            : one.high().compareTo(one.medium()) <= 0;
    check(ordered, "границы показателя %s стоят не в ту сторону", one.id());
    boolean quantiles =
        one.medium().signum() >= 0
            && one.high().signum() >= 0
            && one.medium().compareTo(BigDecimal.ONE) <= 0
            && one.high().compareTo(BigDecimal.ONE) <= 0;
    check(
        one.compare() == Compare.ABSOLUTE || quantiles,
        "границы показателя %s — не квантили от 0 до 1",
        one.id());
  }

  private static void check(boolean good, String message, Object value) {
    if (!good) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }

  /** How the store names it. */
  String id() {
    return rule + "@" + version;
  }
}
