package ru.shnor.analytics.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Outcome.Reason;

/**
 * What a definition gives.
 *
 * @param reasons schools that cannot be judged, by the first reason found
 */
public record Value(int listed, int evaluable, int positive, Map<Reason, Integer> reasons) {

  public Value {
    reasons = Map.copyOf(new TreeMap<>(reasons));
    int without = reasons.values().stream().mapToInt(Integer::intValue).sum();
    if (listed != evaluable + without || positive > evaluable) {
      throw new IllegalArgumentException(
          "listed %d, evaluable %d, not evaluable %d, positive %d"
              .formatted(listed, evaluable, without, positive));
    }
  }

  /** positive / evaluable in percent with four decimals; empty if no school is evaluable. */
  public Optional<String> sharePercent() {
    return evaluable == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(positive, evaluable).percent(4));
  }
}
