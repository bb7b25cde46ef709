package ru.shnor.registry.deadline.lexis;

/**
 * A piece of the text.
 *
 * @param text lower case, ё as е, lookalikes of one alphabet; digits of a number
 * @param start offset in the tidy text
 * @param end offset after it
 * @param mended true if a scan had spoilt it and it was put right
 */
public record Token(Type type, String text, int start, int end, boolean mended) {

  /** What a piece is. */
  public enum Type {
    WORD,
    NUMBER,
    DASH,
    COMMA,
    SEMICOLON,
    COLON,
    DOT,
    SLASH,
    OPEN,
    CLOSE,
    QUOTE,
    OTHER,
    END
  }

  public boolean is(Type wanted) {
    return type == wanted;
  }

  public boolean isWord(String wanted) {
    return type == Type.WORD && text.equals(wanted);
  }
}
