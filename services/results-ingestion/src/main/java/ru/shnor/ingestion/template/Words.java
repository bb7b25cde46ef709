package ru.shnor.ingestion.template;

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
        if (gap && tidy.length() > 0) {
          tidy.append(' ');
        }
        gap = false;
        tidy.append(c);
      }
    }
    return tidy.toString();
  }

  /** Tidy, in lower case, ё as е, Latin letters that look Russian as Russian ones. */
  public static String plain(String text) {
    String lower = tidy(text).toLowerCase(Locale.ROOT).replace('ё', 'е');
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      int at = LATIN.indexOf(lower.charAt(i));
      plain.append(at < 0 ? lower.charAt(i) : CYRILLIC.charAt(at));
    }
    return plain.toString();
  }
}
