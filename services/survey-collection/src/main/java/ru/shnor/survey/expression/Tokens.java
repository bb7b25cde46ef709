package ru.shnor.survey.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a condition. */
final class Tokens {

  private static final int LONGEST = 2000;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<reference>\\{[^{}]{1,200}\\})|(?<text>'[^']*'|\"[^\"]*\")"
              + "|(?<number>-?\\d{1,15}(?:\\.\\d{1,15})?)"
              + "|(?<sign><=|>=|<>|!=|==|=|<|>|\\(|\\)|\\[|\\]|,|!|&&|\\|\\|)"
              + "|(?<word>[A-Za-z]+))");

  /** Kind of a word. */
  enum Kind {
    REFERENCE,
    TEXT,
    NUMBER,
    SIGN,
    WORD,
    END
  }

  /**
   * A word.
   *
   * @param at 1-based place of its first character
   */
  record Token(Kind kind, String text, int at) {}

  private final List<Token> tokens = new ArrayList<>();
  private int next;

  static Tokens of(String condition) throws BadCondition {
    if (condition.length() > LONGEST) {
      throw new BadCondition("условие длиннее %d знаков".formatted(LONGEST));
    }
    Tokens read = new Tokens();
    Matcher matcher = TOKEN.matcher(condition);
    int at = 0;
    while (!condition.substring(at).isBlank()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new BadCondition(
            "знак %d: не понято «%s»".formatted(at + 1, beginning(condition.substring(at))));
      }
      read.tokens.add(token(matcher));
      at = matcher.end();
    }
    read.tokens.add(new Token(Kind.END, "", condition.length() + 1));
    return read;
  }

  private static Token token(Matcher matcher) {
    for (Kind kind : new Kind[] {Kind.REFERENCE, Kind.TEXT, Kind.NUMBER, Kind.SIGN}) {
      String text = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
      if (text != null) {
        boolean wrapped = kind == Kind.REFERENCE || kind == Kind.TEXT;
        int at = matcher.end() - text.length() + 1;
        return new Token(kind, wrapped ? text.substring(1, text.length() - 1) : text, at);
      }
    }
    String word = matcher.group("word");
    return new Token(
        Kind.WORD, word.toLowerCase(java.util.Locale.ROOT), matcher.end() - word.length() + 1);
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  /** Takes the next word if it is one of these. */
  boolean takeIf(String... texts) {
    Token token = peek();
    if (token.kind() == Kind.SIGN || token.kind() == Kind.WORD) {
      for (String text : texts) {
        if (token.text().equals(text)) {
          next++;
          return true;
        }
      }
    }
    return false;
  }

  private static String beginning(String text) {
    String tidy = text.strip();
    return tidy.length() > 20 ? tidy.substring(0, 20) + "…" : tidy;
  }
}
