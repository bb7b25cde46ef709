package ru.shnor.registry.deadline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.MonthNames;
import ru.shnor.registry.deadline.lexis.Token;

/** Free words inside a deadline: who asks, with whom, which territories, what event. */
final class PhraseGrammar {

  private static final int MOST_WORDS = 30;

  private final Cursor in;

  PhraseGrammar(Cursor in) {
    this.in = in;
  }

  /** Words up to the end or a bracket, as written; empty if a time or a figure is among them. */
  Optional<String> words(boolean yearsAndCommas) {
    int from = in.mark();
    int to = from;
    int count = 0;
    while (fits(in.peek(), yearsAndCommas)) {
      count++;
      Token token = in.next();
      boolean meaning =
          token.is(Token.Type.WORD) || token.is(Token.Type.QUOTE) || token.is(Token.Type.NUMBER);
      to = meaning ? in.mark() : to;
    }
    boolean ends =
        in.peek().is(Token.Type.OPEN)
            || in.peek().is(Token.Type.END)
            || in.peek().is(Token.Type.SEMICOLON)
            || (in.peek().is(Token.Type.COMMA) && in.peek(1).is(Token.Type.END));
    if (!ends || count > MOST_WORDS) {
      return Optional.empty();
    }
    return Optional.of(in.between(from, to));
  }

  /** Names in brackets, as written, separated by commas. */
  Optional<List<String>> bracketed() {
    if (!in.accept(Token.Type.OPEN)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    int from = in.mark();
    while (!in.atEnd()) {
      Token token = in.peek();
      if (token.is(Token.Type.COMMA)
          || token.is(Token.Type.SEMICOLON)
          || token.is(Token.Type.CLOSE)) {
        if (from == in.mark()) {
          return Optional.empty();
        }
        names.add(in.between(from, in.mark()));
        in.next();
        from = in.mark();
        if (token.is(Token.Type.CLOSE)) {
          return Optional.of(names);
        }
      } else if (isName(token)) {
        in.next();
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the token may be part of the name of a territory. */
  static boolean isName(Token token) {
    return switch (token.type()) {
      case WORD -> MonthNames.of(token.text()).isEmpty();
      case DASH, DOT, QUOTE -> true;
      default -> false;
    };
  }

  private static boolean fits(Token token, boolean yearsAndCommas) {
    return switch (token.type()) {
      case WORD -> MonthNames.of(token.text()).isEmpty();
      case DASH, DOT, QUOTE -> true;
      case COMMA -> yearsAndCommas;
      case NUMBER -> yearsAndCommas && isYear(token.text());
      default -> false;
    };
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && CalendarMonth.isYear(Integer.parseInt(digits));
  }
}
