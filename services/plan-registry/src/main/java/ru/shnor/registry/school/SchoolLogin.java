package ru.shnor.registry.school;

import java.util.Optional;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;

/**
 * What a school is registered under: its login in ФИС ОКО ({@code sch} or {@code edu} with 6 to 8
 * digits, both prefixes with the same digits are one school), or a local code of another register
 * such as {@code 01M015}. See {@link SchoolCode}.
 */
public record SchoolLogin(SchoolCode code) {

  /** Reads a login; letters may be Cyrillic lookalikes. Bare digits are none: zeros get lost. */
  public static Optional<SchoolLogin> parse(String text) {
    return SchoolCode.parse(text).map(SchoolLogin::new);
  }

  /** Digits of the login, or the local code in upper case. */
  public String value() {
    return code.value();
  }

  /** Id of the school first known by this login. */
  public String schoolId() {
    return code.schoolId();
  }

  /** The identifier of a school with this login. */
  public Identifier identifier() {
    return new Identifier(
        code.fisoko() ? IdentifierKind.FISOKO : IdentifierKind.LOCAL, code.value());
  }

  /** The region's number in the first two digits; a local code has none. */
  public Optional<String> region() {
    return code.region();
  }
}
