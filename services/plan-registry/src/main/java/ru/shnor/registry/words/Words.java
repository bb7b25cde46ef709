package ru.shnor.registry.words;

import java.util.Locale;

/** Text of cells made comparable, however it was typed, copied or saved again. */
public final class Words {

  private static final String LATIN = "acekmhopxytb";
  private static final String CYRILLIC = "асекмнорхутв";

  private Words() {}

  /** Spaces of every kind become one, invisible characters vanish; the case stays. */
  public static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
        if (gap && !tidy.isEmpty()) {
          tidy.append(' ');
        }
        gap = false;
        tidy.append(c);
      }
    }
    return tidy.toString();
  }

  /**
   * For comparing: tidy, lower case, ё as е, quotation marks of one kind, Latin letters that look
   * Russian as Russian ones.
   */
  public static String plain(String text) {
    String lower = tidy(text).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int at = LATIN.indexOf(c);
      if (at >= 0) {
        plain.append(CYRILLIC.charAt(at));
      } else if (c == 'ё') {
        plain.append('е');
      } else {
        plain.append("«»„“”".indexOf(c) >= 0 ? '"' : c);
      }
    }
    return plain.toString();
  }

  /** For codes typed on a Russian keyboard: lower case, without spaces, lookalikes as Latin. */
  public static String code(String text) {
    String lower = tidy(text).toLowerCase(Locale.ROOT);
    StringBuilder code = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int at = CYRILLIC.indexOf(c);
      if (c != ' ') {
        code.append(at < 0 ? c : LATIN.charAt(at));
      }
    }
    return code.toString();
  }
}
