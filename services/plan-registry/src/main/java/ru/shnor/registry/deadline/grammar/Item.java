package ru.shnor.registry.deadline.grammar;

import java.time.Month;
import java.util.List;
import ru.shnor.registry.deadline.CalendarDay;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.lexis.MonthNames;

/**
 * An item of a list of times before the years are filled in.
 *
 * @param points one, or the two ends of a span
 * @param until «до»
 * @param apart whether a comma or the like stands before it
 */
record Item(List<Point> points, boolean until, boolean apart) {

  Item {
    points = List.copyOf(points);
  }

  static Item of(Point... points) {
    return new Item(List.of(points), false, true);
  }

  Item standing(boolean isApart) {
    return new Item(points, until, isApart);
  }

  Point first() {
    return points.get(0);
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  boolean isSpan() {
    return points.size() == 2;
  }

  String words() {
    String text = isSpan() ? first().words() + " – " + last().words() : first().words();
    return until ? "до " + text : text;
  }

  /**
   * A month or a day.
   *
   * @param day {@value #NONE} for the month as a whole, see {@link CalendarDay#day}
   */
  record Point(int day, Month month, int year) {

    static final int NONE = -1;

    boolean isMonth() {
      return day == NONE;
    }

    Point in(int otherYear) {
      return new Point(day, month, otherYear);
    }

    int order() {
      int within = isMonth() ? 1 : day == CalendarDay.LAST ? 31 : day;
      return (year * 12 + month.getValue()) * 32 + within;
    }

    CalendarMonth asMonth() {
      return new CalendarMonth(month, year);
    }

    CalendarDay asDay() {
      return new CalendarDay(day, month, year);
    }

    String words() {
      String name =
          switch (day) {
            case NONE -> MonthNames.nominative(month);
            case CalendarDay.LAST -> "конца " + MonthNames.genitive(month);
            default -> day + " " + MonthNames.genitive(month);
          };
      return year == CalendarMonth.PLAN ? name : name + " " + year;
    }
  }
}
