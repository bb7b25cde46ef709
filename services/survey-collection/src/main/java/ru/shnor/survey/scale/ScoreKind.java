package ru.shnor.survey.scale;

import java.util.Arrays;
import java.util.Optional;

/** How the values of a scale's items become a person's score. */
public enum ScoreKind {
  /**
   * Sum of the values; where the missing rule lets items be absent, their mean × number of items.
   */
  SUM("sum"),
  /** Mean of the values. */
  MEAN("mean"),
  /**
   * Sum as percent of what is possible with the answered items: 100 · (sum − lowest) / (highest −
   * lowest).
   */
  PERCENT("percent");

  private final String code;

  ScoreKind(String code) {
    this.code = code;
  }

  /** Word in a key. */
  public String code() {
    return code;
  }

  /** The kind of a word; empty if there is none. */
  public static Optional<ScoreKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
