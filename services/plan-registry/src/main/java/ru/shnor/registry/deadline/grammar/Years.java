package ru.shnor.registry.deadline.grammar;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.grammar.Item.Point;

/**
 * Gives every point of a list a year if one of them has one: «июнь, ноябрь 2024 года» are both of
 * 2024. The year is taken from the next point that has one, else from the one before.
 */
record Years(List<Item> items, List<String> doubts) {

  static Years fill(List<Item> written) {
    boolean none =
        written.stream()
            .flatMap(item -> item.points().stream())
            .allMatch(point -> point.year() == CalendarMonth.PLAN);
    if (none) {
      return new Years(written, List.of());
    }
    List<String> doubts = new ArrayList<>();
    return new Years(forwards(backwards(written, doubts), doubts), doubts);
  }

  private static List<Item> backwards(List<Item> written, List<String> doubts) {
    List<Item> filled = new ArrayList<>(written);
    int year = CalendarMonth.PLAN;
    for (int i = filled.size() - 1; i >= 0; i--) {
      Item item = filled.get(i);
      Point last = item.last().year() == CalendarMonth.PLAN ? item.last().in(year) : item.last();
      Point first = last;
      if (item.isSpan()) {
        first = item.first();
        if (first.year() == CalendarMonth.PLAN && last.year() != CalendarMonth.PLAN) {
          first = first.in(last.year());
          if (first.order() > last.order()) {
            first = first.in(last.year() - 1);
            doubts.add(guessed(item, first.year()));
          }
        }
      }
      filled.set(i, with(item, first, last));
      year = first.year() == CalendarMonth.PLAN ? year : first.year();
    }
    return filled;
  }

  private static List<Item> forwards(List<Item> written, List<String> doubts) {
    List<Item> filled = new ArrayList<>(written);
    int year = CalendarMonth.PLAN;
    for (int i = 0; i < filled.size(); i++) {
      Item item = filled.get(i);
      Point first =
          item.first().year() == CalendarMonth.PLAN ? item.first().in(year) : item.first();
      Point last = first;
      if (item.isSpan()) {
        last = item.last();
        if (last.year() == CalendarMonth.PLAN) {
          last = last.in(first.year());
          if (first.order() > last.order()) {
            last = last.in(first.year() + 1);
            doubts.add(guessed(item, last.year()));
          }
        }
      }
      filled.set(i, with(item, first, last));
      year = last.year();
    }
    return filled;
  }

  private static Item with(Item item, Point first, Point last) {
    List<Point> points = item.isSpan() ? List.of(first, last) : List.of(last);
    return new Item(points, item.until(), item.apart());
  }

  private static String guessed(Item item, int year) {
    return "Период «%s» переходит через Новый год: у одного из его концов взят %d год. Верно?"
        .formatted(item.words(), year);
  }
}
