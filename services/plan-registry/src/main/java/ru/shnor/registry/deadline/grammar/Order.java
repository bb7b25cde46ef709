package ru.shnor.registry.deadline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.shnor.registry.deadline.CalendarMonth;

/** What in the order and the commas of a list of times a person must settle. */
final class Order {

  private Order() {}

  static List<String> doubts(List<Item> written, List<Item> filled) {
    List<String> doubts = new ArrayList<>();
    for (int i = 1; i < written.size(); i++) {
      Item before = written.get(i - 1);
      if (!written.get(i).apart() && before.last().year() == CalendarMonth.PLAN) {
        doubts.add(
            "Между «%s» и «%s» нет ни запятой, ни тире: это два срока или один период?"
                .formatted(before.words(), written.get(i).words()));
      }
    }
    boolean ascending = true;
    for (int i = 1; i < filled.size(); i++) {
      ascending &= filled.get(i - 1).last().order() < filled.get(i).first().order();
    }
    if (!ascending) {
      doubts.add(
          "Сроки идут не по порядку («%s»): все ли они одного года, или поздний месяц относится к"
                  .formatted(filled.stream().map(Item::words).collect(Collectors.joining(", ")))
              + " прошлому году, или это период? Взяты как отдельные сроки одного года.");
    }
    for (Item item : filled) {
      if (item.isSpan()
          && item.first().year() == CalendarMonth.PLAN
          && item.first().order() > item.last().order()) {
        doubts.add(
            "Период «%s» переходит через Новый год: он начинается в году плана?"
                .formatted(item.words()));
      }
    }
    return doubts;
  }
}
