package ru.shnor.registry.deadline.lexis;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.registry.words.Words;

/** Cuts a tidy text into tokens and mends what a scan is known to spoil. */
public final class Tokeniser {

  private static final String DASHES = "-‐‑‒–—―−";
  private static final String QUOTES = "\"«»„“”'’";
  private static final String LIKE_DIGITS = "оoзlіi";
  private static final String DIGITS = "003111";
  private static final int YEAR_DIGITS = 4;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokeniser(String text) {
    this.text = text;
  }

  /**
   * The tokens of a text, the last one {@code END}.
   *
   * @param text as {@link Words#tidy} leaves it
   */
  public static List<Token> tokens(String text) {
    Tokeniser tokeniser = new Tokeniser(text);
    tokeniser.cut();
    return List.copyOf(joined(tokeniser.tokens));
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
      } else if (Character.isLetterOrDigit(c)) {
        at = run(at);
      } else {
        add(sign(c), at, at + 1);
        at++;
      }
    }
    add(Token.Type.END, text.length(), text.length());
  }

  private static Token.Type sign(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return Token.Type.DASH;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return Token.Type.QUOTE;
    }
    return switch (c) {
      case ',' -> Token.Type.COMMA;
      case ';' -> Token.Type.SEMICOLON;
      case ':' -> Token.Type.COLON;
      case '.' -> Token.Type.DOT;
      case '/' -> Token.Type.SLASH;
      case '(', '[' -> Token.Type.OPEN;
      case ')', ']' -> Token.Type.CLOSE;
      default -> Token.Type.OTHER;
    };
  }

  /** Letters and digits without a gap: {@code 2024года} is two tokens, {@code 2О24} is one. */
  private int run(int start) {
    int at = start;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      boolean digits = isDigit(text.charAt(at));
      int end = at;
      while (end < text.length()
          && Character.isLetterOrDigit(text.charAt(end))
          && isDigit(text.charAt(end)) == digits) {
        end++;
      }
      int number = digits ? spoiltNumber(at, end) : end;
      if (number > end) {
        tokens.add(new Token(Token.Type.NUMBER, asDigits(at, number), at, number, true));
        end = number;
      } else {
        add(digits ? Token.Type.NUMBER : Token.Type.WORD, at, end);
      }
      at = end;
    }
    return at;
  }

  /** Where a year ends in which letters stand for digits; {@code end} if it is none. */
  private int spoiltNumber(int start, int end) {
    int at = end;
    while (at < text.length()
        && at - start < YEAR_DIGITS
        && (isDigit(text.charAt(at)) || likeDigit(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean year =
        at - start == YEAR_DIGITS
            && text.charAt(start) == '2'
            && (at == text.length() || !isDigit(text.charAt(at)));
    return year ? at : end;
  }

  private String asDigits(int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digits.append(isDigit(c) ? c : DIGITS.charAt(likeDigit(c)));
    }
    return digits.toString();
  }

  private static int likeDigit(char c) {
    return LIKE_DIGITS.indexOf(Character.toLowerCase(c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void add(Token.Type type, int start, int end) {
    tokens.add(new Token(type, Words.plain(text.substring(start, end)), start, end, false));
  }

  /** A month that a line break or a scan has cut in two is one word again. */
  private static List<Token> joined(List<Token> cut) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < cut.size()) {
      Token first = cut.get(at);
      int second = at + 1;
      if (second < cut.size() && cut.get(second).is(Token.Type.DASH)) {
        second++;
      }
      if (second < cut.size() && isCutMonth(first, cut.get(second))) {
        Token last = cut.get(second);
        tokens.add(
            new Token(
                Token.Type.WORD, first.text() + last.text(), first.start(), last.end(), true));
        at = second + 1;
      } else {
        tokens.add(first);
        at++;
      }
    }
    return tokens;
  }

  private static boolean isCutMonth(Token first, Token second) {
    return first.is(Token.Type.WORD)
        && second.is(Token.Type.WORD)
        && !MonthNames.isFull(first.text())
        && MonthNames.of(second.text()).isEmpty()
        && MonthNames.isFull(first.text() + second.text());
  }
}
