package ru.shnor.registry.school;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.registry.words.Words;

/**
 * Login in ФИС ОКО: {@code sch} or {@code edu} with 6 to 8 digits. Both prefixes with the same
 * digits are one school.
 */
public record SchoolLogin(String digits) {

  private static final Pattern LOGIN = Pattern.compile("(?:sch|edu)(\\d{6,8})");

  public SchoolLogin {
    if (!digits.matches("\\d{6,8}")) {
      throw new IllegalArgumentException("digits of a login: " + digits);
    }
  }

  /** Reads a login; letters may be Cyrillic lookalikes. Bare digits are none: zeros get lost. */
  public static Optional<SchoolLogin> parse(String text) {
    Matcher matcher = LOGIN.matcher(Words.code(text));
    return matcher.matches() ? Optional.of(new SchoolLogin(matcher.group(1))) : Optional.empty();
  }

  /** Id of the school first known by this login. */
  public String schoolId() {
    return "s" + digits;
  }

  /** The region's number in the first two digits. */
  public String region() {
    return digits.substring(0, 2);
  }
}
