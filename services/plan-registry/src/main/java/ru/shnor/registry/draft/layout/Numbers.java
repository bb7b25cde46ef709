package ru.shnor.registry.draft.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every measure a number that is its own within the annex. */
public final class Numbers {

  private Numbers() {}

  public static void settle(List<FoundMeasure> measures) {
    Map<FoundSection, Integer> ordinals = new HashMap<>();
    Set<Integer> numbered = new HashSet<>();
    measures.stream()
        .filter(measure -> !measure.number().isEmpty())
        .forEach(measure -> numbered.add(measure.section().annex()));
    Map<FoundMeasure, String> expected = new HashMap<>();
    for (FoundMeasure measure : measures) {
      FoundSection section = measure.section();
      int ordinal = ordinals.merge(section, 1, Integer::sum);
      String byOrder =
          section.order() == 0 ? Integer.toString(ordinal) : section.order() + "." + ordinal;
      expected.put(measure, byOrder);
      if (measure.number().isEmpty()) {
        measure.number(byOrder);
        if (numbered.contains(section.annex())) {
          measure.ask(
              Question.Topic.LAYOUT,
              "У мероприятия нет номера, у других есть: дан номер %s.".formatted(byOrder));
        }
      } else if (measure.numeric()
          && !measure.number().equals(byOrder)
          && byOrder.replaceAll("0+$", "").equals(measure.number())) {
        measure.number(byOrder);
        measure.ask(
            Question.Topic.LAYOUT,
            "Excel превратил номер в число и потерял ноль: прочитан как %s.".formatted(byOrder));
      }
    }
    repeated(measures, expected);
  }

  private static void repeated(List<FoundMeasure> measures, Map<FoundMeasure, String> expected) {
    Map<String, FoundMeasure> first = new HashMap<>();
    for (FoundMeasure measure : measures) {
      String key = measure.section().annex() + "|" + measure.number();
      FoundMeasure other = first.putIfAbsent(key, measure);
      if (other != null) {
        String free = expected.getOrDefault(measure, measure.number());
        String given = measure.number();
        while (first.containsKey(measure.section().annex() + "|" + free)) {
          free = free + "-2";
        }
        measure.number(free);
        first.put(measure.section().annex() + "|" + free, measure);
        measure.ask(
            Question.Topic.LAYOUT,
            "Номер %s в приложении повторяется: дан номер %s.".formatted(given, free));
      }
    }
  }
}
