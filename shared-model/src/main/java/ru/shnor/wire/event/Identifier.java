package ru.shnor.wire.event;

/** One identifier of a school. */
public record Identifier(IdentifierKind kind, String value) {

  public Identifier {
    if (value.isBlank()) {
      throw new IllegalArgumentException("empty value of " + kind);
    }
  }
}
