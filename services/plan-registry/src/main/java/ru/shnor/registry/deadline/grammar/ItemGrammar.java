package ru.shnor.registry.deadline.grammar;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.grammar.Item.Point;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.Token;

/**
 *
 *
 * <pre>
 * item  = "до" day | "до конца" (month | year) | "с" ends | ["в"] month ["-" month] | day ["-" day]
 *       | number "-" day | quarter | half | "ежемесячно" | "ежеквартально"
 * </pre>
 */
final class ItemGrammar {

  private final Cursor in;
  private final PointGrammar points;

  ItemGrammar(Cursor in, PointGrammar points) {
    this.in = in;
    this.points = points;
  }

  /** The items that stand here; none if no time does, and then nothing is passed. */
  List<Item> items() {
    int mark = in.mark();
    if (in.word("ежемесячно")) {
      return IntStream.rangeClosed(1, 12)
          .mapToObj(month -> Item.of(new Point(Point.NONE, Month.of(month), CalendarMonth.PLAN)))
          .toList();
    }
    if (in.word("ежеквартально")) {
      return IntStream.rangeClosed(1, 4).mapToObj(number -> quarters(number, number, 0)).toList();
    }
    Optional<Item> item = item();
    if (item.isEmpty()) {
      in.reset(mark);
    }
    return item.stream().toList();
  }

  private Optional<Item> item() {
    if (in.word("до") || in.phrase("не", "позднее") || in.word("к")) {
      return until();
    }
    if (in.word("с", "со")) {
      return fromTo();
    }
    in.word("в", "во");
    return quarter().or(this::days).or(this::months);
  }

  private Optional<Item> until() {
    Optional<Point> day = in.word("конца") ? points.endOf() : points.day();
    if (day.isEmpty()) {
      int mark = in.mark();
      points
          .month()
          .ifPresent(
              month ->
                  points.trouble(
                      "«До %s»: неясно, входит ли этот месяц. Напишите число: до какого дня."
                          .formatted(month.words())));
      in.reset(mark);
    }
    in.word("включительно");
    return day.map(point -> new Item(List.of(point), true, true));
  }

  private Optional<Item> fromTo() {
    int mark = in.mark();
    if (in.peek().is(Token.Type.NUMBER) && in.peek(1).isWord("по")) {
      Optional<Integer> first = points.dayNumber();
      in.next();
      return sameMonth(first, points.day());
    }
    Optional<Point> first = points.day();
    if (first.isPresent()) {
      return in.word("по", "до") ? span(first, points.day()) : Optional.empty();
    }
    in.reset(mark);
    first = points.month();
    return first.isPresent() && in.word("по", "до")
        ? span(first, points.month())
        : Optional.empty();
  }

  private Optional<Item> days() {
    int mark = in.mark();
    if (in.peek().is(Token.Type.NUMBER) && in.peek(1).is(Token.Type.DASH)) {
      Optional<Integer> first = points.dayNumber();
      if (in.accept(Token.Type.DASH) && in.peek().is(Token.Type.NUMBER)) {
        return sameMonth(first, points.day());
      }
      in.reset(mark);
    }
    Optional<Point> first = points.day();
    if (first.isEmpty()) {
      in.reset(mark);
      return Optional.empty();
    }
    int after = in.mark();
    if (in.accept(Token.Type.DASH)) {
      Optional<Point> last = points.day();
      if (last.isPresent()) {
        return span(first, last);
      }
      in.reset(after);
    }
    return first.map(Item::of);
  }

  private Optional<Item> months() {
    Optional<Point> first = points.month();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int after = in.mark();
    if (in.accept(Token.Type.DASH)) {
      Optional<Point> last = points.month();
      if (last.isPresent()) {
        return span(first, last);
      }
      in.reset(after);
    }
    return first.map(Item::of);
  }

  private Optional<Item> quarter() {
    int mark = in.mark();
    Optional<Integer> first = points.ordinal();
    Optional<Integer> last = first;
    if (first.isPresent() && in.accept(Token.Type.DASH)) {
      last = points.ordinal();
    }
    if (first.isPresent() && last.isPresent() && first.get() <= last.get()) {
      if (last.get() <= 4 && in.stem("квартал")) {
        return Optional.of(quarters(first.get(), last.get(), points.yearOrPlan()));
      }
      if (first.get().equals(last.get()) && first.get() <= 2 && in.stem("полугоди")) {
        int number = first.get();
        return Optional.of(quarters(number * 2 - 1, number * 2, points.yearOrPlan()));
      }
    }
    in.reset(mark);
    return Optional.empty();
  }

  private static Item quarters(int first, int last, int year) {
    return Item.of(
        new Point(Point.NONE, Month.of(first * 3 - 2), year),
        new Point(Point.NONE, Month.of(last * 3), year));
  }

  private Optional<Item> sameMonth(Optional<Integer> first, Optional<Point> last) {
    return first.isPresent() && last.isPresent()
        ? span(points.checked(first.get(), last.get().month(), last.get().year()), last)
        : Optional.empty();
  }

  private static Optional<Item> span(Optional<Point> first, Optional<Point> last) {
    return first.isPresent() && last.isPresent()
        ? Optional.of(Item.of(first.get(), last.get()))
        : Optional.empty();
  }
}
