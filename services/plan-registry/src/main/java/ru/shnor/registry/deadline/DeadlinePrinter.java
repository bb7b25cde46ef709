package ru.shnor.registry.deadline;

import java.util.List;
import java.util.stream.Collectors;
import ru.shnor.registry.deadline.lexis.MonthNames;

/** Writes a deadline so that reading it gives the same value. */
public final class DeadlinePrinter {

  private DeadlinePrinter() {}

  /** The deadline in Russian. */
  public static String print(Deadline deadline) {
    List<Piece> pieces = Pieces.of(deadline);
    if (!pieces.isEmpty()) {
      return pieces.stream().map(DeadlinePrinter::piece).collect(Collectors.joining(", "));
    }
    if (deadline instanceof Deadline.WholeYear year) {
      return within(new Deadline.Within(true, year.year()));
    }
    if (deadline instanceof Deadline.OnRequest request) {
      return framed(
          request.within(), joined("по заявке", request.applicant(), request.territories()));
    }
    if (deadline instanceof Deadline.ByAgreement agreement) {
      return framed(
          agreement.within(),
          joined("по согласованию", agreement.partner(), agreement.territories()));
    }
    if (deadline instanceof Deadline.EventBound event) {
      return framed(event.within(), event.wording());
    }
    return deadline instanceof Deadline.PerTerritory schedule
        ? schedule.entries().stream()
            .map(entry -> entry.territory() + " - " + print(entry.times()))
            .collect(Collectors.joining("; "))
        : "";
  }

  private static String piece(Piece piece) {
    if (piece instanceof Piece.InMonth one) {
      return month(one.month());
    }
    if (piece instanceof Piece.MonthSpan span) {
      return month(span.first()) + " - " + month(span.last());
    }
    if (piece instanceof Piece.OnDay one) {
      return one.until() ? "до " + day(one.day()) : day(one.day());
    }
    return piece instanceof Piece.DaySpan span
        ? "с " + day(span.first()) + " по " + day(span.last())
        : "";
  }

  private static String month(CalendarMonth month) {
    return MonthNames.nominative(month.month()) + year(month.year());
  }

  private static String day(CalendarDay day) {
    String which = day.day() == CalendarDay.LAST ? "конца" : Integer.toString(day.day());
    return which + " " + MonthNames.genitive(day.month()) + year(day.year());
  }

  private static String year(int year) {
    return year == CalendarMonth.PLAN ? "" : " " + year + " года";
  }

  private static String within(Deadline.Within within) {
    return within.year() == CalendarMonth.PLAN
        ? "в течение года"
        : "в течение " + within.year() + " года";
  }

  private static String framed(Deadline.Within within, String condition) {
    return within.stated() ? within(within) + " " + condition : condition;
  }

  private static String joined(String beginning, String words, List<String> territories) {
    String text = words.isEmpty() ? beginning : beginning + " " + words;
    return territories.isEmpty() ? text : text + " (" + String.join(", ", territories) + ")";
  }
}
