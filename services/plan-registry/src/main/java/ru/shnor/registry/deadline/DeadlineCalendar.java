package ru.shnor.registry.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The dates a deadline means in the year of its plan.
 *
 * <p>A month is its first to its last calendar day. «До» begins on 1 January, or after the date
 * before it in the same list. On request and by agreement are the year. An event has no dates of
 * its own; within the year it is the year.
 *
 * @param occurrences in the order of time, of a schedule in the order of its lines
 * @param doubts what a person must settle, in Russian
 */
public record DeadlineCalendar(List<Occurrence> occurrences, List<String> doubts) {

  public DeadlineCalendar {
    occurrences = List.copyOf(occurrences);
    doubts = List.copyOf(doubts);
  }

  /** The dates of a deadline in a plan's year. */
  public static DeadlineCalendar of(Deadline deadline, int planYear) {
    Builder builder = new Builder(planYear);
    builder.add(deadline, List.of(""));
    return new DeadlineCalendar(builder.occurrences, builder.doubts());
  }

  private static final class Builder {

    private final int planYear;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final TreeSet<Integer> otherYears = new TreeSet<>();

    private Builder(int planYear) {
      this.planYear = planYear;
    }

    private List<String> doubts() {
      otherYears.forEach(
          year ->
              doubts.add(
                  "В сроке назван %d год, а план — на %d год. Верно ли это?"
                      .formatted(year, planYear)));
      return doubts;
    }

    private void add(Deadline deadline, List<String> territories) {
      if (deadline instanceof Deadline.PerTerritory schedule) {
        schedule.entries().forEach(entry -> add(entry.times(), List.of(entry.territory())));
      } else if (deadline instanceof Deadline.WholeYear whole) {
        year(whole.year(), territories);
      } else if (deadline instanceof Deadline.OnRequest request) {
        year(request.within().year(), everywhereIfNone(request.territories()));
      } else if (deadline instanceof Deadline.ByAgreement agreement) {
        year(agreement.within().year(), everywhereIfNone(agreement.territories()));
      } else if (deadline instanceof Deadline.EventBound event) {
        event(event);
      } else {
        territories.forEach(territory -> times(Pieces.of(deadline), territory));
      }
    }

    private static List<String> everywhereIfNone(List<String> territories) {
      return territories.isEmpty() ? List.of("") : territories;
    }

    private void event(Deadline.EventBound event) {
      if (event.within().stated()) {
        year(event.within().year(), List.of(""));
      }
      doubts.add(
          "Срок зависит от события («%s»), его даты в плане не названы. Укажите их, когда станут"
                  .formatted(event.wording())
              + " известны.");
    }

    private void year(int written, List<String> territories) {
      int year = note(written);
      for (String territory : territories) {
        occurrences.add(
            new Occurrence(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), territory));
      }
    }

    private int note(int written) {
      int year = written == CalendarMonth.PLAN ? planYear : written;
      if (year != planYear) {
        otherYears.add(year);
      }
      return year;
    }

    private void times(List<Piece> pieces, String territory) {
      List<Occurrence> found = new ArrayList<>();
      Optional<LocalDate> before = Optional.empty();
      List<Piece> inTime = pieces.stream().sorted(Comparator.comparing(this::end)).toList();
      for (Piece piece : inTime) {
        Optional<Occurrence> one = occurrence(piece, before, territory);
        if (one.isPresent()) {
          found.add(one.get());
          before = one.map(Occurrence::to);
        }
      }
      found.sort(Comparator.comparing(Occurrence::from).thenComparing(Occurrence::to));
      occurrences.addAll(found);
    }

    private LocalDate end(Piece piece) {
      return occurrence(piece, Optional.empty(), "")
          .map(Occurrence::to)
          .orElse(LocalDate.of(planYear, 12, 31));
    }

    private Optional<Occurrence> occurrence(
        Piece piece, Optional<LocalDate> before, String territory) {
      if (piece instanceof Piece.InMonth one) {
        YearMonth month = at(one.month(), planYear);
        return Optional.of(new Occurrence(month.atDay(1), month.atEndOfMonth(), territory));
      }
      if (piece instanceof Piece.MonthSpan span) {
        YearMonth first = at(span.first(), planYear);
        boolean across = !span.first().hasYear() && span.first().order() > span.last().order();
        YearMonth last = at(span.last(), across ? planYear + 1 : planYear);
        return Optional.of(new Occurrence(first.atDay(1), last.atEndOfMonth(), territory));
      }
      if (piece instanceof Piece.DaySpan span) {
        boolean across = !span.first().hasYear() && span.first().order() > span.last().order();
        Optional<LocalDate> first = at(span.first(), planYear);
        Optional<LocalDate> last = at(span.last(), across ? planYear + 1 : planYear);
        return first.isPresent() && last.isPresent()
            ? Optional.of(new Occurrence(first.get(), last.get(), territory))
            : Optional.empty();
      }
      return piece instanceof Piece.OnDay one
          ? at(one.day(), planYear)
              .map(day -> new Occurrence(one.until() ? start(day, before) : day, day, territory))
          : Optional.empty();
    }

    private static LocalDate start(LocalDate day, Optional<LocalDate> before) {
      LocalDate newYear = day.withDayOfYear(1);
      return before
          .map(last -> last.plusDays(1))
          .filter(next -> next.isAfter(newYear) && !next.isAfter(day))
          .orElse(newYear);
    }

    private YearMonth at(CalendarMonth month, int year) {
      note(month.year());
      return month.at(year);
    }

    private Optional<LocalDate> at(CalendarDay day, int year) {
      note(day.year());
      Optional<LocalDate> date = day.at(year);
      if (date.isEmpty()) {
        String doubt = "В %d году нет 29 февраля. Исправьте срок.".formatted(year);
        Stream.of(doubt).filter(one -> !doubts.contains(one)).forEach(doubts::add);
      }
      return date;
    }
  }
}
