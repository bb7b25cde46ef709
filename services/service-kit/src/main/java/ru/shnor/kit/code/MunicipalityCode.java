package ru.shnor.kit.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a municipality: that of ФИС ОКО ({@code reg22_m003}), or a local one such as {@code
 * nyc-01m}: a Latin letter and up to 19 more letters, digits, hyphens and underscores. What begins
 * with {@code reg} and a digit but is no code of ФИС ОКО is a mistyped one.
 */
public record MunicipalityCode(String value) {

  private static final Pattern FISOKO = Pattern.compile("reg\\d{2}_m\\d{3}");
  private static final Pattern LOCAL = Pattern.compile("(?!reg)[a-z][a-z0-9_-]{1,19}");

  public MunicipalityCode {
    if (!isRight(value)) {
      throw new IllegalArgumentException("municipality code '%s'".formatted(value));
    }
  }

  /** Reads a code; letters may be Cyrillic lookalikes. */
  public static Optional<MunicipalityCode> parse(String text) {
    String code = Typed.code(text);
    return isRight(code) ? Optional.of(new MunicipalityCode(code)) : Optional.empty();
  }

  private static boolean isRight(String code) {
    return FISOKO.matcher(code).matches() || LOCAL.matcher(code).matches();
  }

  /** The region's two digits; a local code tells no region. */
  public Optional<String> region() {
    return FISOKO.matcher(value).matches() ? Optional.of(value.substring(3, 5)) : Optional.empty();
  }
}
