package ru.shnor.survey.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.survey.profile.ProfileRule.Compare;
import ru.shnor.survey.profile.ProfileRule.Indicator;
import ru.shnor.survey.profile.ProfileRule.Risk;
import ru.shnor.survey.profile.ProfileRule.Source;
import ru.shnor.wire.event.ProfileState;
import ru.shnor.wire.event.ProfileState.Level;

/**
 * Levels of the factors of schools, with their reasons. Pure: the same rule and figures always give
 * the same.
 */
final class Assessment {

  private final ProfileRule rule;
  private final Map<String, Map<Key, Figure>> figures;
  private final Map<Key, double[]> samples = new HashMap<>();

  /** Which figure. */
  record Key(Source source, String id) {}

  private record Judged(ProfileState.Indicator indicator, String reason) {}

  /**
   * @param figures by id of the school; of all schools there are, for the comparison
   */
  Assessment(ProfileRule rule, Map<String, Map<Key, Figure>> figures) {
    this.rule = rule;
    this.figures = figures;
  }

  /** Factors of a school, in the order of the rule. */
  List<ProfileState.Factor> of(String schoolId) {
    return rule.factors().stream().map(factor -> factor(factor, schoolId)).toList();
  }

  private ProfileState.Factor factor(ProfileRule.Factor factor, String schoolId) {
    List<Judged> judged = factor.indicators().stream().map(one -> judge(one, schoolId)).toList();
    return new ProfileState.Factor(
        factor.number(),
        factor.title(),
        level(factor, judged),
        judged.stream().map(Judged::reason).toList(),
        judged.stream().map(Judged::indicator).toList(),
        List.of());
  }

  private Level level(ProfileRule.Factor factor, List<Judged> judged) {
    List<Level> known =
        judged.stream()
            .map(one -> one.indicator().level())
            .filter(level -> level != Level.UNKNOWN)
            .toList();
    if (known.size() < factor.atLeast()) {
      return Level.UNKNOWN;
    }
    int points =
        known.stream().mapToInt(one -> one == Level.HIGH ? 2 : one == Level.MEDIUM ? 1 : 0).sum();
    BigDecimal n = BigDecimal.valueOf(known.size());
    if (BigDecimal.valueOf(points).compareTo(rule.high().multiply(n)) >= 0) {
      return Level.HIGH;
    }
    return BigDecimal.valueOf(points).compareTo(rule.medium().multiply(n)) >= 0
        ? Level.MEDIUM
        : Level.LOW;
  }

  private Judged judge(Indicator indicator, String schoolId) {
    Key key = new Key(indicator.source(), indicator.id());
    Optional<Figure> figure =
        Optional.ofNullable(figures.getOrDefault(schoolId, Map.of()).get(key));
    if (figure.isEmpty()) {
      return unknown(
          indicator,
          indicator.source() == Source.SCALE
              ? "нет данных (опроса не было, ответов меньше порога или показатель скрыт)"
              : "нет данных");
    }
    if (indicator.compare() == Compare.ABSOLUTE) {
      return judged(indicator, figure.get(), indicator.medium(), indicator.high(), "");
    }
    double[] sample = samples.computeIfAbsent(key, this::sample);
    if (sample.length < rule.minSchools()) {
      return unknown(
          indicator,
          "сравнить не с чем: показатель известен у %d школ, нужно %d"
              .formatted(sample.length, rule.minSchools()));
    }
    return judged(
        indicator,
        figure.get(),
        quantile(sample, indicator.medium()),
        quantile(sample, indicator.high()),
        " (по %d школам региона)".formatted(sample.length));
  }

  private double[] sample(Key key) {
    return figures.values().stream()
        .flatMap(one -> Optional.ofNullable(one.get(key)).stream())
        .mapToDouble(one -> one.value().doubleValue())
        .sorted()
        .toArray();
  }

  /** Type 7 of Hyndman and Fan, four decimals. */
  static BigDecimal quantile(double[] sorted, BigDecimal share) {
    double at = (sorted.length - 1) * share.doubleValue();
    int low = (int) Math.floor(at);
    int high = Math.min(sorted.length - 1, low + 1);
    double value = sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  private static Judged judged(
      Indicator indicator, Figure figure, BigDecimal medium, BigDecimal high, String sample) {
    Level level =
        reaches(indicator, figure.value(), high)
            ? Level.HIGH
            : reaches(indicator, figure.value(), medium) ? Level.MEDIUM : Level.LOW;
    BigDecimal bound = level == Level.HIGH ? high : medium;
    String side =
        (indicator.risk() == Risk.HIGH) == (level != Level.LOW)
            ? level == Level.LOW ? "больше" : "не меньше"
            : level == Level.LOW ? "меньше" : "не больше";
    String reason =
        "%s: %s — %s %s, граница %s риска%s; %s"
            .formatted(
                indicator.title(),
                shown(figure.value(), indicator),
                side,
                shown(bound, indicator),
                level == Level.HIGH ? "высокого" : "среднего",
                sample,
                figure.from() + (figure.n() > 0 ? ", n = " + figure.n() : ""));
    return new Judged(
        new ProfileState.Indicator(
            indicator.id(),
            indicator.source().name(),
            level,
            figure.value().toPlainString(),
            figure.n()),
        reason);
  }

  private static boolean reaches(Indicator indicator, BigDecimal value, BigDecimal bound) {
    int compared = value.compareTo(bound);
    return indicator.risk() == Risk.HIGH ? compared >= 0 : compared <= 0;
  }

  private static Judged unknown(Indicator indicator, String why) {
    return new Judged(
        new ProfileState.Indicator(indicator.id(), indicator.source().name(), Level.UNKNOWN, "", 0),
        "%s: %s".formatted(indicator.title(), why));
  }

  private static String shown(BigDecimal value, Indicator indicator) {
    BigDecimal rounded =
        value.setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP);
    String text = rounded.stripTrailingZeros().toPlainString().replace('.', ',');
    return indicator.unit().isEmpty() ? text : text + "\u00a0" + indicator.unit();
  }
}
