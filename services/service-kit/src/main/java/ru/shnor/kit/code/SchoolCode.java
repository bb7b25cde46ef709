package ru.shnor.kit.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a school is known by: its login in ФИС ОКО ({@code sch} or {@code edu} with 6 to 8 digits;
 * both prefixes with the same digits are one school), or a local code of another register such as
 * {@code 01M015}: 3 to 20 Latin letters, digits, points, hyphens and underscores, with at least one
 * letter and one digit. Bare digits are neither, because tables lose their leading zeros; what
 * looks like a mistyped login is no local code.
 *
 * @param fisoko whether it is a login of ФИС ОКО
 * @param value digits of the login, or the local code in upper case
 */
public record SchoolCode(boolean fisoko, String value) {

  private static final Pattern LOGIN = Pattern.compile("(?:sch|edu)(\\d{6,8})");
  private static final Pattern LOCAL =
      Pattern.compile("(?=.*[a-z])(?=.*\\d)[a-z0-9][a-z0-9._-]{2,19}");
  private static final Pattern MISTYPED = Pattern.compile("(?:sch|edu).*|[a-z]{1,5}\\d{4,}");

  public SchoolCode {
    boolean right =
        fisoko
            ? value.matches("\\d{6,8}")
            : LOCAL.matcher(value.toLowerCase(Locale.ROOT)).matches();
    if (!right) {
      throw new IllegalArgumentException("school code '%s'".formatted(value));
    }
  }

  /** Reads a login or a local code; letters may be Cyrillic lookalikes. */
  public static Optional<SchoolCode> parse(String text) {
    String code = Typed.code(text);
    Matcher login = LOGIN.matcher(code);
    if (login.matches()) {
      return Optional.of(new SchoolCode(true, login.group(1)));
    }
    return LOCAL.matcher(code).matches() && !MISTYPED.matcher(code).matches()
        ? Optional.of(new SchoolCode(false, code.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Reads the stored form: digits only are a login. */
  public static SchoolCode ofValue(String value) {
    return new SchoolCode(value.matches("\\d+"), value);
  }

  /** Id of the school first known by this code. */
  public String schoolId() {
    return "s" + value;
  }

  /** How a register names the school: {@code edu220034} or {@code 01M015}. */
  public String registered() {
    return fisoko ? "edu" + value : value;
  }

  /** The region's two digits in front of a login; a local code tells no region. */
  public Optional<String> region() {
    return fisoko ? Optional.of(value.substring(0, 2)) : Optional.empty();
  }
}
