package ru.shnor.registry.deadline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.Token;

/**
 *
 *
 * <pre>
 * schedule = { ["-"] territory ("-" | ":") times [","] }
 * </pre>
 *
 * The dash that ends a territory is the first one with a time behind it: names have dashes too.
 */
final class ScheduleGrammar {

  private final Cursor in;
  private final TimeGrammar times;

  ScheduleGrammar(Cursor in, TimeGrammar times) {
    this.in = in;
    this.times = times;
  }

  Optional<Deadline> schedule() {
    List<Deadline.PerTerritory.Entry> entries = new ArrayList<>();
    skip();
    while (!in.atEnd()) {
      Optional<Deadline.PerTerritory.Entry> entry = entry();
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      entries.add(entry.get());
      skip();
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Deadline.PerTerritory(entries));
  }

  private Optional<Deadline.PerTerritory.Entry> entry() {
    int from = in.mark();
    boolean named = false;
    while (PhraseGrammar.isName(in.peek()) || in.peek().is(Token.Type.COLON)) {
      int to = in.mark();
      Token token = in.next();
      named |= token.is(Token.Type.WORD);
      boolean divides = token.is(Token.Type.DASH) || token.is(Token.Type.COLON);
      if (divides && named && times.isAhead()) {
        String territory = in.between(from, to);
        return times.times().map(deadline -> new Deadline.PerTerritory.Entry(territory, deadline));
      }
    }
    return Optional.empty();
  }

  private void skip() {
    while (in.peek().is(Token.Type.COMMA)
        || in.peek().is(Token.Type.SEMICOLON)
        || in.peek().is(Token.Type.DOT)
        || in.peek().is(Token.Type.DASH)) {
      in.next();
    }
  }
}
