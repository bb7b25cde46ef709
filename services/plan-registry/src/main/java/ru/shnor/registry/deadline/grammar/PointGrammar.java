package ru.shnor.registry.deadline.grammar;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.registry.deadline.CalendarDay;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.grammar.Item.Point;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.MonthNames;
import ru.shnor.registry.deadline.lexis.Token;

/**
 *
 *
 * <pre>
 * day   = number ["-го"] month | number "." number ["." year]
 * month = name ["."] [year]
 * year  = four digits ["г." | "год" | "года"]
 * </pre>
 */
final class PointGrammar {

  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
  private static final List<String> ORDINAL_STEMS = List.of("перв", "втор", "трет", "четверт");
  private static final int CENTURY = 2000;

  private final Cursor in;
  private Optional<String> trouble = Optional.empty();

  PointGrammar(Cursor in) {
    this.in = in;
  }

  /** The first thing that was understood and cannot be so. */
  Optional<String> trouble() {
    return trouble;
  }

  void trouble(String words) {
    trouble = trouble.or(() -> Optional.of(words));
  }

  Optional<Point> month() {
    Token token = in.peek();
    Optional<Month> month =
        token.is(Token.Type.WORD) ? MonthNames.of(token.text()) : Optional.empty();
    if (month.isPresent()) {
      in.next();
      if (!MonthNames.isFull(token.text())) {
        in.accept(Token.Type.DOT);
      }
    }
    return month.map(name -> new Point(Point.NONE, name, yearOrPlan()));
  }

  Optional<Point> day() {
    int mark = in.mark();
    Optional<Integer> day = dayNumber();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Optional<Point> named = month();
    if (named.isPresent()) {
      return checked(day.get(), named.get().month(), named.get().year());
    }
    Optional<Point> point = in.accept(Token.Type.DOT) ? numeric(day.get()) : Optional.empty();
    if (point.isEmpty()) {
      in.reset(mark);
    }
    return point;
  }

  private Optional<Point> numeric(int day) {
    Optional<Integer> month = number(1, 12);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int year = CalendarMonth.PLAN;
    if (in.peek().is(Token.Type.DOT) && in.peek(1).is(Token.Type.NUMBER)) {
      in.next();
      boolean two = in.peek().text().length() == 2;
      Optional<Integer> written =
          two ? number(0, 99) : number(CalendarMonth.FIRST_YEAR, CalendarMonth.LAST_YEAR);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      year = two ? CENTURY + written.get() : written.get();
      yearWord();
    }
    return checked(day, Month.of(month.get()), year);
  }

  /** After «конца»: the last day of a month or year. */
  Optional<Point> endOf() {
    if (in.word("года")) {
      return Optional.of(new Point(31, Month.DECEMBER, CalendarMonth.PLAN));
    }
    Optional<Integer> year = year();
    return year.isPresent()
        ? year.map(number -> new Point(31, Month.DECEMBER, number))
        : month().map(point -> new Point(CalendarDay.LAST, point.month(), point.year()));
  }

  /** A day of the month: {@code 7}, {@code 7-го}. */
  Optional<Integer> dayNumber() {
    Optional<Integer> day = number(1, 31);
    if (day.isPresent()
        && in.peek().is(Token.Type.DASH)
        && (in.peek(1).isWord("го") || in.peek(1).isWord("е"))) {
      in.next();
      in.next();
    } else if (day.isPresent()) {
      in.word("го", "е");
    }
    return day;
  }

  /** A number of a quarter or half: {@code 2}, {@code II}, {@code 2-й}, {@code второй}. */
  Optional<Integer> ordinal() {
    Token token = in.peek();
    if (token.is(Token.Type.WORD)) {
      Optional<Integer> roman = Optional.ofNullable(ROMAN.get(token.text()));
      for (int i = 0; roman.isEmpty() && i < ORDINAL_STEMS.size(); i++) {
        if (token.text().startsWith(ORDINAL_STEMS.get(i))) {
          roman = Optional.of(i + 1);
        }
      }
      roman.ifPresent(found -> in.next());
      return roman;
    }
    Optional<Integer> number = number(1, 4);
    if (number.isPresent()) {
      boolean suffix =
          in.peek().is(Token.Type.DASH)
              && in.peek(1).is(Token.Type.WORD)
              && in.peek(1).text().length() <= 2
              && !ROMAN.containsKey(in.peek(1).text());
      if (suffix) {
        in.next();
        in.next();
      }
    }
    return number;
  }

  int yearOrPlan() {
    return year().orElse(CalendarMonth.PLAN);
  }

  /** A year with its word; a school year is none. */
  Optional<Integer> year() {
    int mark = in.mark();
    Optional<Integer> year = number(CalendarMonth.FIRST_YEAR, CalendarMonth.LAST_YEAR);
    if (year.isPresent()) {
      yearWord();
      if (in.peek().is(Token.Type.SLASH) || in.peek().text().startsWith("учебн")) {
        in.reset(mark);
        return Optional.empty();
      }
    }
    return year;
  }

  private void yearWord() {
    if (in.word("г", "гг")) {
      in.accept(Token.Type.DOT);
    } else {
      in.word("год", "года", "году", "годы");
    }
  }

  Optional<Point> checked(int day, Month month, int year) {
    if (CalendarDay.exists(day, month, year)) {
      return Optional.of(new Point(day, month, year));
    }
    trouble(
        "Дня «%d %s%s» нет в календаре. Исправьте дату."
            .formatted(
                day,
                MonthNames.genitive(month),
                year == CalendarMonth.PLAN ? "" : " " + year + " года"));
    return Optional.empty();
  }

  private Optional<Integer> number(int least, int most) {
    Token token = in.peek();
    if (!token.is(Token.Type.NUMBER) || token.text().length() > 4) {
      return Optional.empty();
    }
    int value = Integer.parseInt(token.text());
    if (value < least || value > most) {
      return Optional.empty();
    }
    in.next();
    return Optional.of(value);
  }
}
