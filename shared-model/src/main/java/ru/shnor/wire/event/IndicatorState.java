package ru.shnor.wire.event;

import java.util.List;
import ru.shnor.wire.EventBody;
import ru.shnor.wire.EventScope;

/**
 * The current value of the indicator — доля школ списка с положительной динамикой — for a pair of
 * years.
 *
 * @param indicatorId {@code <list>|<base>|<report>}
 * @param runId run that computed it; leads to definition, inputs and outcomes
 * @param definitionId definition of the value, with its version
 * @param sharePercent positive / evaluable in percent with four decimals, empty if no school is
 *     evaluable
 * @param warnings codes of what limits the comparison
 */
public record IndicatorState(
    String indicatorId,
    String runId,
    int base,
    int report,
    ListKind list,
    String definitionId,
    int listed,
    int evaluable,
    int positive,
    String sharePercent,
    List<String> warnings)
    implements EventBody {

  public IndicatorState {
    warnings = List.copyOf(warnings);
    if (positive > evaluable || evaluable > listed) {
      throw new IllegalArgumentException(
          "positive %d, evaluable %d, listed %d".formatted(positive, evaluable, listed));
    }
  }

  public static String id(ListKind list, int base, int report) {
    return list + "|" + base + "|" + report;
  }

  @Override
  public String key() {
    return indicatorId;
  }

  @Override
  public EventScope scope() {
    return EventScope.REGION;
  }
}
