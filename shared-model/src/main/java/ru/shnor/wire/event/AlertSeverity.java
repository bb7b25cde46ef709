package ru.shnor.wire.event;

/** How urgent an alert is. */
public enum AlertSeverity {
  /** Сведение: to know. */
  INFO,
  /** Внимание: to look at in these days. */
  WARNING,
  /** Срочно: to act at once. */
  CRITICAL
}
