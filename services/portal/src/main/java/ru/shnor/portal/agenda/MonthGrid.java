package ru.shnor.portal.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A month as weeks from Monday, with what ends on each day. */
record MonthGrid(YearMonth month, List<List<Day>> weeks, List<Day> busy) {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final int SHOWN = 3;

  /**
   * A day.
   *
   * @param inside whether it belongs to the month
   */
  record Day(LocalDate date, boolean inside, boolean today, List<Agenda.Row> rows) {

    public boolean free() {
      return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The first few. */
    public List<Agenda.Row> shown() {
      return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    public int hidden() {
      return Math.max(0, rows.size() - SHOWN);
    }

    public String iso() {
      return date.toString();
    }

    /** «пятница, 31 мая». */
    public String words() {
      return date.getDayOfWeek().getDisplayName(TextStyle.FULL, RUSSIAN)
          + ", "
          + date.getDayOfMonth()
          + "\u00a0"
          + date.getMonth().getDisplayName(TextStyle.FULL, RUSSIAN);
    }
  }

  /** The grid; rows that end outside the month are left out. */
  static MonthGrid of(YearMonth month, Agenda agenda) {
    Map<LocalDate, List<Agenda.Row>> byDay = new TreeMap<>();
    for (Agenda.Row row : agenda.rows()) {
      if (YearMonth.from(row.ends()).equals(month)) {
        byDay.computeIfAbsent(row.ends(), day -> new ArrayList<>()).add(row);
      }
    }
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<List<Day>> weeks = new ArrayList<>();
    List<Day> busy = new ArrayList<>();
    for (LocalDate monday = first;
        !monday.isAfter(month.atEndOfMonth());
        monday = monday.plusDays(7)) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate date = monday.plusDays(i);
        Day day =
            new Day(
                date,
                YearMonth.from(date).equals(month),
                date.equals(agenda.day()),
                byDay.getOrDefault(date, List.of()));
        week.add(day);
        if (!day.rows().isEmpty()) {
          busy.add(day);
        }
      }
      weeks.add(week);
    }
    return new MonthGrid(month, weeks, busy);
  }

  public String title() {
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, RUSSIAN)
        + " "
        + month.getYear();
  }

  public String previous() {
    return month.minusMonths(1).toString();
  }

  public String next() {
    return month.plusMonths(1).toString();
  }
}
