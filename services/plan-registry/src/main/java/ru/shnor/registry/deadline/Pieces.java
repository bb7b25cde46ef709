package ru.shnor.registry.deadline;

import java.util.List;

/** Times as pieces of a list, and the kinds of deadline that hold them. */
public final class Pieces {

  private Pieces() {}

  /** The simplest kind of deadline that holds the pieces. */
  public static Deadline simplest(List<Piece> pieces) {
    List<CalendarMonth> months =
        all(pieces, Piece.InMonth.class).stream().map(Piece.InMonth::month).toList();
    if (months.size() == pieces.size()) {
      return months.size() == 1
          ? new Deadline.OneMonth(months.get(0))
          : new Deadline.Months(months);
    }
    List<Piece.OnDay> days = all(pieces, Piece.OnDay.class);
    if (days.size() == pieces.size()) {
      return days.size() == 1 && days.get(0).until()
          ? new Deadline.Until(days.get(0).day())
          : new Deadline.Dates(days);
    }
    return pieces.size() == 1 && pieces.get(0) instanceof Piece.MonthSpan span
        ? new Deadline.MonthRange(span)
        : new Deadline.Ranges(pieces);
  }

  /** The pieces of a deadline that consists of them; none for other kinds. */
  public static List<Piece> of(Deadline deadline) {
    if (deadline instanceof Deadline.OneMonth one) {
      return List.of(new Piece.InMonth(one.month()));
    }
    if (deadline instanceof Deadline.Months many) {
      return many.months().stream().<Piece>map(Piece.InMonth::new).toList();
    }
    if (deadline instanceof Deadline.MonthRange range) {
      return List.of(range.span());
    }
    if (deadline instanceof Deadline.Until until) {
      return List.of(new Piece.OnDay(until.day(), true));
    }
    if (deadline instanceof Deadline.Dates dates) {
      return List.copyOf(dates.days());
    }
    return deadline instanceof Deadline.Ranges ranges ? ranges.pieces() : List.of();
  }

  private static <T extends Piece> List<T> all(List<Piece> pieces, Class<T> type) {
    return pieces.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
