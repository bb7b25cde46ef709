package ru.shnor.registry.deadline;

/** One item of a list of times. */
public sealed interface Piece {

  /** «март 2024 года». */
  record InMonth(CalendarMonth month) implements Piece {}

  /** «март-апрель 2024 года». */
  record MonthSpan(CalendarMonth first, CalendarMonth last) implements Piece {
    public MonthSpan {
      if (first.hasYear() != last.hasYear()) {
        throw new IllegalArgumentException(
            "only one of %s and %s has a year".formatted(first, last));
      }
      if (first.hasYear() && first.order() >= last.order()) {
        throw new IllegalArgumentException("%s is not before %s".formatted(first, last));
      }
      if (first.equals(last)) {
        throw new IllegalArgumentException("from %s to itself".formatted(first));
      }
    }
  }

  /**
   * «22 апреля 2024 года».
   *
   * @param until «до»: any time up to this day
   */
  record OnDay(CalendarDay day, boolean until) implements Piece {
    public OnDay {
      if (day.day() == CalendarDay.LAST && !until) {
        throw new IllegalArgumentException("the end of %s without «до»".formatted(day));
      }
    }
  }

  /** «с 10 по 15 марта 2024 года». */
  record DaySpan(CalendarDay first, CalendarDay last) implements Piece {
    public DaySpan {
      if (first.hasYear() != last.hasYear()) {
        throw new IllegalArgumentException(
            "only one of %s and %s has a year".formatted(first, last));
      }
      if (first.hasYear() && first.order() >= last.order()) {
        throw new IllegalArgumentException("%s is not before %s".formatted(first, last));
      }
      if (first.equals(last) || first.day() == CalendarDay.LAST || last.day() == CalendarDay.LAST) {
        throw new IllegalArgumentException("from %s to %s".formatted(first, last));
      }
    }
  }
}
