package ru.shnor.registry.deadline.lexis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A place among the tokens; goes forward, and back to a mark. */
public final class Cursor {

  private final String text;
  private final List<Token> tokens;
  private int at;
  private int furthest;

  /**
   * Stands before the first token.
   *
   * @param text tidy
   */
  public Cursor(String text) {
    this.text = text;
    this.tokens = Tokeniser.tokens(text);
  }

  public Token peek() {
    return peek(0);
  }

  /** The token so many places ahead; the end beyond the last. */
  public Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  public Token next() {
    Token token = peek();
    if (at < tokens.size() - 1) {
      at++;
    }
    furthest = Math.max(furthest, at);
    return token;
  }

  /** Passes a token of this type if it is the next. */
  public boolean accept(Token.Type type) {
    if (peek().is(type)) {
      next();
      return true;
    }
    return false;
  }

  /** Passes one of these words if it is the next. */
  public boolean word(String... words) {
    Token token = peek();
    if (token.is(Token.Type.WORD) && Arrays.asList(words).contains(token.text())) {
      next();
      return true;
    }
    return false;
  }

  /** Passes a word that begins like this if it is the next. */
  public boolean stem(String stem) {
    if (peek().is(Token.Type.WORD) && peek().text().startsWith(stem)) {
      next();
      return true;
    }
    return false;
  }

  /** Passes these words if they are the next, all or none. */
  public boolean phrase(String... words) {
    int mark = at;
    for (String one : words) {
      if (!word(one)) {
        at = mark;
        return false;
      }
    }
    return true;
  }

  public boolean atEnd() {
    return peek().is(Token.Type.END);
  }

  public int mark() {
    return at;
  }

  /** Back to a mark. */
  public boolean reset(int mark) {
    at = mark;
    return false;
  }

  /** The text between two marks as it was written, without spaces around it. */
  public String between(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** All words of the text. */
  public Stream<Token> words() {
    return tokens.stream().filter(token -> token.is(Token.Type.WORD));
  }

  /** Whether a token passed so far was mended. */
  public boolean mended() {
    return tokens.subList(0, at).stream().anyMatch(Token::mended);
  }

  /** The text from the first token that no attempt has passed. */
  public String rest() {
    return text.substring(tokens.get(furthest).start());
  }
}
