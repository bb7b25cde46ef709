package ru.shnor.wire.event;

/** A subject of the indicator. */
public enum Subject {
  /** Русский язык. */
  RUSSIAN,
  /** Математика. */
  MATHEMATICS
}
