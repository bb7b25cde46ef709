package ru.shnor.registry.deadline;

import java.time.Month;
import java.time.YearMonth;

/**
 * A month, of a year or of whatever year the plan is for.
 *
 * @param year {@value #PLAN} for the year of the plan, else 2000 to 2100
 */
public record CalendarMonth(Month month, int year) {

  /** The year is not written: it is the plan's. */
  public static final int PLAN = 0;

  public static final int FIRST_YEAR = 2000;
  public static final int LAST_YEAR = 2100;

  public CalendarMonth {
    if (!isYear(year)) {
      throw new IllegalArgumentException("year %d of %s".formatted(year, month));
    }
  }

  /** Whether this is the plan's year or one of those allowed. */
  public static boolean isYear(int year) {
    return year == PLAN || (year >= FIRST_YEAR && year <= LAST_YEAR);
  }

  boolean hasYear() {
    return year != PLAN;
  }

  CalendarMonth in(int otherYear) {
    return new CalendarMonth(month, otherYear);
  }

  YearMonth at(int planYear) {
    return YearMonth.of(hasYear() ? year : planYear, month);
  }

  /** Grows with time as long as both have a year or neither has. */
  int order() {
    return year * 12 + month.getValue();
  }
}
