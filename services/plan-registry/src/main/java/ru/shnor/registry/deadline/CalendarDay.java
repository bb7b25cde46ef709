package ru.shnor.registry.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/**
 * A day, of a year or of whatever year the plan is for.
 *
 * @param day of the month, {@value #LAST} for its last day
 * @param year {@value CalendarMonth#PLAN} for the year of the plan, else 2000 to 2100
 */
public record CalendarDay(int day, Month month, int year) {

  /** «Конец апреля». */
  public static final int LAST = 0;

  public CalendarDay {
    if (!exists(day, month, year)) {
      throw new IllegalArgumentException("day %d of %s %d".formatted(day, month, year));
    }
  }

  /** Whether there is such a day; 29 February without a year may be one. */
  public static boolean exists(int day, Month month, int year) {
    boolean leap = year == CalendarMonth.PLAN || Year.isLeap(year);
    return CalendarMonth.isYear(year) && day >= LAST && day <= month.length(leap);
  }

  boolean hasYear() {
    return year != CalendarMonth.PLAN;
  }

  CalendarDay in(int otherYear) {
    return new CalendarDay(day, month, otherYear);
  }

  /** The date; empty for 29 February of a year that has none. */
  Optional<LocalDate> at(int planYear) {
    int actual = hasYear() ? year : planYear;
    int length = month.length(Year.isLeap(actual));
    return day > length
        ? Optional.empty()
        : Optional.of(LocalDate.of(actual, month, day == LAST ? length : day));
  }

  /** Grows with time as long as both have a year or neither has. */
  int order() {
    return (year * 12 + month.getValue()) * 32 + (day == LAST ? 31 : day);
  }
}
