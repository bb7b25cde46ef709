package ru.shnor.portal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile with the name of its school and the profiles of other years, as survey-collection tells
 * it.
 *
 * @param note what people should know of the rule
 */
record Profile(
    State profile, String name, String municipalityName, String note, List<Year> others) {

  /** The profile itself. */
  record State(
      String profileId,
      String schoolId,
      int year,
      String rule,
      int ruleVersion,
      List<Factor> factors,
      List<Integer> directions) {

    public boolean chosen(Factor factor) {
      return directions.contains(factor.number());
    }
  }

  /**
   * A factor of risk.
   *
   * @param level {@code HIGH}, {@code MEDIUM}, {@code LOW} or {@code UNKNOWN}
   * @param reasons one sentence per indicator
   */
  record Factor(
      int number,
      String title,
      String level,
      List<String> reasons,
      Optional<List<Opinion>> opinions) {

    /** What a side says of it. */
    public Optional<Opinion> of(String side) {
      return opinions.orElse(List.of()).stream().filter(one -> one.side().equals(side)).findFirst();
    }
  }

  /**
   * What a side says of a factor.
   *
   * @param level the level it was about
   */
  record Opinion(String side, boolean confirmed, String why, String level, String day) {}

  /** Levels of another year by number of the factor. */
  record Year(int year, String rule, int ruleVersion, Map<Integer, String> levels) {

    public String of(Factor factor) {
      return levels.getOrDefault(factor.number(), "");
    }
  }

  /** Whether any other year was judged by another rule: then levels may differ for that alone. */
  public boolean otherRules() {
    return others.stream()
        .anyMatch(
            one ->
                !one.rule().equals(profile.rule()) || one.ruleVersion() != profile.ruleVersion());
  }

  /** How many factors have this level. */
  public long count(String level) {
    return profile.factors().stream().filter(one -> one.level().equals(level)).count();
  }
}
