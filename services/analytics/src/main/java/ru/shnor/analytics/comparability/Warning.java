package ru.shnor.analytics.comparability;

/** One thing a reader must know before using the number; texts are Russian. */
public record Warning(Code code, Severity severity, String title, String text) {

  /** What it is about. */
  public enum Code {
    SEASON,
    SCALE,
    MIXED_SEASON,
    LIST_YEAR,
    REGION_MOVED,
    CHANCE,
    REGRESSION,
    SMALL_N
  }

  /** Whether it must stand beside the number. */
  public enum Severity {
    HIGH,
    INFO
  }
}
