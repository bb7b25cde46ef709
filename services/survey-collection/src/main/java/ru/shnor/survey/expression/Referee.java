package ru.shnor.survey.expression;

/** Knows the questions: whether a part of a condition fits the question it looks at. */
public interface Referee {

  /** How a condition uses an answer. */
  enum Use {
    /** Asks only whether there is an answer. */
    GIVEN,
    /** Compares for equality. */
    EQUAL,
    /** Compares by size. */
    ORDERED,
    /** Looks for one choice in one answer. */
    ONE_OF,
    /** Looks for choices among several. */
    AMONG
  }

  /**
   * Checks a use without a value.
   *
   * @throws BadCondition if there is no such question before this one, or it cannot be used so
   */
  void check(Reference reference, Use use) throws BadCondition;

  /**
   * Checks a value the answer is compared with.
   *
   * @throws BadCondition if the question can never have this answer
   */
  void check(Reference reference, Value value) throws BadCondition;
}
