package ru.shnor.analytics.indicator;

/** What a definition says of a school. */
public sealed interface Outcome {

  /** Dynamics are positive. */
  record Positive() implements Outcome {}

  /** Dynamics are not positive. */
  record NotPositive() implements Outcome {}

  /**
   * Nothing can be said.
   *
   * @param text the reason with its numbers, in Russian
   */
  record NotEvaluable(Reason reason, String text) implements Outcome {}

  /** Why nothing can be said. */
  enum Reason {
    NOT_IN_REGISTER,
    YEARS_NOT_ADJACENT,
    NO_DATA_BASE,
    NO_DATA_REPORT,
    NO_SUBJECT_BASE,
    NO_SUBJECT_REPORT,
    NO_COMMON_GRADES,
    SMALL_N,
    SEASON,
    SCALE,
    NO_REGION_CHANGE,
    OBJECTIVITY
  }

  default boolean evaluable() {
    return !(this instanceof NotEvaluable);
  }

  default boolean positive() {
    return this instanceof Positive;
  }

  /** {@code POSITIVE}, {@code NOT_POSITIVE} or {@code NOT_EVALUABLE}. */
  default String code() {
    if (this instanceof Positive) {
      return "POSITIVE";
    }
    return this instanceof NotPositive ? "NOT_POSITIVE" : "NOT_EVALUABLE";
  }
}
