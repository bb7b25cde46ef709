package ru.shnor.kit.code;

import java.util.Locale;

/** Codes as people type them: on a Russian keyboard, with stray and invisible characters. */
final class Typed {

  private static final String LATIN = "acekmhopxytb";
  private static final String CYRILLIC = "асекмнорхутв";

  private Typed() {}

  /** Lower case, without spaces and invisible characters, Cyrillic lookalikes as Latin letters. */
  static String code(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder code = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean seen =
          !Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && Character.getType(c) != Character.FORMAT
              && !Character.isISOControl(c);
      if (seen) {
        int at = CYRILLIC.indexOf(c);
        code.append(at < 0 ? c : LATIN.charAt(at));
      }
    }
    return code.toString();
  }
}
