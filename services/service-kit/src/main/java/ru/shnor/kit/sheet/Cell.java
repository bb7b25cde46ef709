package ru.shnor.kit.sheet;

import java.math.BigDecimal;

/** Content of a cell. */
public sealed interface Cell {

  /** Nothing there. */
  record Blank() implements Cell {}

  /** Text as it stands, not trimmed. */
  record Text(String value) implements Cell {}

  /** A number with the digits of the file. */
  record Numeric(BigDecimal value) implements Cell {}

  /** A truth value. */
  record Flag(boolean value) implements Cell {}

  /** An error of the spreadsheet, such as {@code #ДЕЛ/0!}. */
  record ErrorValue(String code) implements Cell {}

  /** The content as text, numbers in plain decimal notation, blank as the empty text. */
  default String text() {
    if (this instanceof Text text) {
      return text.value();
    }
    if (this instanceof Numeric number) {
      return number.value().toPlainString();
    }
    if (this instanceof Flag flag) {
      return Boolean.toString(flag.value());
    }
    return this instanceof ErrorValue error ? error.code() : "";
  }

  default boolean isBlank() {
    return this instanceof Blank || (this instanceof Text text && text.value().isBlank());
  }
}
