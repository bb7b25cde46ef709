package ru.shnor.analytics.alert.finder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.run.ListTitles;
import ru.shnor.wire.event.IndicatorState;
import ru.shnor.wire.event.ListKind;

/** Lists whose newest value of the indicator is under the target the ministry has set. */
final class MissedTargets implements CauseFinder {

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    Map<ListKind, IndicatorState> newest =
        picture.indicators().stream()
            .collect(
                Collectors.toMap(
                    IndicatorState::list,
                    Function.identity(),
                    (one, other) ->
                        Comparator.comparingInt(IndicatorState::report)
                                    .thenComparingInt(IndicatorState::base)
                                    .compare(one, other)
                                < 0
                            ? other
                            : one));
    return newest.values().stream()
        .filter(one -> !one.sharePercent().isEmpty())
        .filter(
            one ->
                new BigDecimal(one.sharePercent())
                        .compareTo(BigDecimal.valueOf(rule.parameter(one.list().name())))
                    < 0)
        .sorted(Comparator.comparing(IndicatorState::indicatorId))
        .map(one -> cause(rule, one))
        .toList();
  }

  private static Cause cause(AlertRule rule, IndicatorState value) {
    return Cause.ofRegion(
        rule,
        value.indicatorId(),
        "Показатель ниже цели: %s, %d–%d годы"
            .formatted(ListTitles.of(value.list()), value.base(), value.report()),
        "Доля школ с положительной динамикой — %s (%d из %d), цель — %d %%. Это формальная доля;"
                .formatted(
                    Words.percent(new BigDecimal(value.sharePercent()).doubleValue() / 100),
                    value.positive(),
                    value.evaluable(),
                    rule.parameter(value.list().name()))
            + " что из неё подтверждено и какие есть оговорки — на странице показателя.",
        "/?period=%d-%d&list=%s".formatted(value.base(), value.report(), value.list().name()));
  }
}
