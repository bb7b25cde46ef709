package ru.shnor.registry.deadline.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.shnor.registry.deadline.CalendarDay;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.Piece;
import ru.shnor.registry.deadline.Pieces;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.Token;

/** {@code times = item { [","] item }}; becomes the simplest kind that holds the items. */
final class TimeGrammar {

  private final Cursor in;
  private final PointGrammar points;
  private final ItemGrammar items;
  private final Set<String> doubts = new LinkedHashSet<>();

  TimeGrammar(Cursor in) {
    this.in = in;
    this.points = new PointGrammar(in);
    this.items = new ItemGrammar(in, points);
  }

  Optional<String> trouble() {
    return points.trouble();
  }

  Set<String> doubts() {
    return doubts;
  }

  PointGrammar points() {
    return points;
  }

  /** Whether times stand here; nothing is passed and no doubt is kept. */
  boolean isAhead() {
    int mark = in.mark();
    boolean ahead = !items.items().isEmpty();
    in.reset(mark);
    return ahead;
  }

  /** The times that stand here, as many as there are. */
  Optional<Deadline> times() {
    List<Item> found = new ArrayList<>(items.items());
    boolean more = !found.isEmpty();
    while (more) {
      int mark = in.mark();
      boolean apart = separator();
      List<Item> next = items.items();
      more = !next.isEmpty();
      if (more) {
        next.forEach(item -> found.add(item.standing(apart)));
      } else {
        in.reset(mark);
      }
    }
    return found.isEmpty() ? Optional.empty() : deadline(found);
  }

  private boolean separator() {
    boolean any = false;
    while (in.accept(Token.Type.COMMA)
        || in.accept(Token.Type.SEMICOLON)
        || in.accept(Token.Type.DOT)
        || in.phrase("а", "также")
        || in.word("и")) {
      any = true;
    }
    return any;
  }

  private Optional<Deadline> deadline(List<Item> written) {
    Years years = Years.fill(written);
    List<String> here = new ArrayList<>(years.doubts());
    here.addAll(Order.doubts(written, years.items()));
    List<Piece> pieces = new ArrayList<>();
    for (Item item : years.items()) {
      Optional<Piece> piece = piece(item);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      pieces.add(piece.get());
    }
    doubts.addAll(here);
    return Optional.of(Pieces.simplest(pieces));
  }

  private Optional<Piece> piece(Item item) {
    boolean backwards =
        item.isSpan()
            && (item.first().equals(item.last())
                || (item.first().year() != CalendarMonth.PLAN
                    && item.first().order() >= item.last().order()));
    boolean years =
        item.points().stream()
            .allMatch(
                point ->
                    CalendarMonth.isYear(point.year())
                        && (point.isMonth()
                            || CalendarDay.exists(point.day(), point.month(), point.year())));
    if (backwards || !years) {
      points.trouble("Период «%s» кончается не позже, чем начинается.".formatted(item.words()));
      return Optional.empty();
    }
    Item.Point first = item.first();
    if (item.isSpan()) {
      return Optional.of(
          first.isMonth()
              ? new Piece.MonthSpan(first.asMonth(), item.last().asMonth())
              : new Piece.DaySpan(first.asDay(), item.last().asDay()));
    }
    return Optional.of(
        first.isMonth()
            ? new Piece.InMonth(first.asMonth())
            : new Piece.OnDay(first.asDay(), item.until()));
  }
}
