package ru.shnor.portal.scale;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Russian words of scales. */
final class ScaleWords {

  static final List<String> PROCEDURES = List.of("vpr", "oge", "ege");
  static final List<String> SUBJECTS = List.of("russian", "mathematics");

  private static final Pattern ID =
      Pattern.compile("(vpr|oge|ege)-(20\\d\\d)-(russian|mathematics)-(\\d{1,2})");

  private ScaleWords() {}

  static String procedure(String name) {
    return switch (name.toUpperCase(java.util.Locale.ROOT)) {
      case "OGE" -> "ОГЭ";
      case "EGE" -> "ЕГЭ";
      default -> "ВПР";
    };
  }

  static String subject(String name) {
    return name.equalsIgnoreCase("RUSSIAN") ? "русский язык" : "математика";
  }

  static String confidence(String name) {
    return name.equals("CONFIRMED") ? "подтверждена документом" : "вероятна";
  }

  /** Whether a text may be the id of a scale. */
  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** What an id says, in Russian. */
  static String work(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches()
        ? "%s %s, %s, %s класс"
            .formatted(
                procedure(matcher.group(1)),
                matcher.group(2),
                subject(matcher.group(3)),
                matcher.group(4))
        : id;
  }
}
