package ru.shnor.portal.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A year of a plan as bars: one line a measure, one bar a time it is due; a unit is a day. */
record Timeline(int year, List<Line> lines, Optional<Integer> today) {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  /** A measure. */
  record Line(
      String measureId,
      String number,
      String title,
      String section,
      List<Agenda.Row> rows,
      List<Bar> bars) {}

  /**
   * A bar.
   *
   * @param x days from 1 January
   * @param width days
   * @param kind name of its colour
   */
  record Bar(long x, long width, String kind) {}

  /** Where a month begins. */
  record Month(String name, long x) {}

  static Timeline of(int year, Agenda agenda, List<String> order) {
    Map<String, List<Agenda.Row>> byMeasure = new LinkedHashMap<>();
    order.forEach(id -> byMeasure.put(id, new ArrayList<>()));
    agenda
        .rows()
        .forEach(
            row -> byMeasure.computeIfAbsent(row.measureId(), id -> new ArrayList<>()).add(row));
    List<Line> lines = new ArrayList<>();
    byMeasure.forEach(
        (id, rows) -> {
          if (!rows.isEmpty()) {
            Agenda.Row one = rows.get(0);
            lines.add(
                new Line(
                    id,
                    one.number(),
                    one.title(),
                    one.section(),
                    rows,
                    rows.stream().map(row -> bar(year, row)).toList()));
          }
        });
    LocalDate now = agenda.day();
    return new Timeline(
        year,
        lines,
        now.getYear() == year ? Optional.of(now.getDayOfYear() - 1) : Optional.empty());
  }

  private static Bar bar(int year, Agenda.Row row) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate from = row.begins().isBefore(first) ? first : row.begins();
    LocalDate to = row.ends().isAfter(last) ? last : row.ends();
    long x = ChronoUnit.DAYS.between(first, from);
    return new Bar(x, Math.max(1, ChronoUnit.DAYS.between(from, to) + 1), kind(row.worst()));
  }

  private static String kind(String status) {
    return switch (status) {
      case "OVERDUE" -> "bar-overdue";
      case "DONE", "DONE_LATE" -> "bar-done";
      case "IN_PROGRESS" -> "bar-running";
      case "CANCELLED" -> "bar-off";
      default -> "bar-open";
    };
  }

  public long days() {
    return LocalDate.of(year, 12, 31).getDayOfYear();
  }

  public List<Month> months() {
    List<Month> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      YearMonth one = YearMonth.of(year, month);
      months.add(
          new Month(
              one.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, RUSSIAN),
              one.atDay(1).getDayOfYear() - 1));
    }
    return months;
  }
}
