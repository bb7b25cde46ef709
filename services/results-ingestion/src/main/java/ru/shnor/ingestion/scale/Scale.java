package ru.shnor.ingestion.scale;

import java.util.List;
import java.util.Locale;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Subject;

/**
 * The scale of a work.
 *
 * @param maxScore maximum primary score, in points
 * @param cuts lowest scores of the marks 3, 4 and 5, ascending; for ЕГЭ the thresholds
 * @param confidence how sure the numbers are
 * @param source document the numbers are from
 * @param condition what the mark needs besides the score, such as points in geometry; empty if
 *     nothing
 */
public record Scale(
    Procedure procedure,
    int year,
    Subject subject,
    int grade,
    int maxScore,
    List<Integer> cuts,
    Confidence confidence,
    String source,
    String condition) {

  /** How sure the numbers of a scale are. */
  public enum Confidence {
    /** Read in a document. */
    CONFIRMED,
    /** Second-hand, or carried over from the year before. */
    PROBABLE
  }

  private static final int MARKS = 3;

  public Scale {
    cuts = List.copyOf(cuts);
  }

  /** {@code vpr-2021-mathematics-4}. */
  public String id() {
    return id(procedure, year, subject, grade);
  }

  static String id(Procedure procedure, int year, Subject subject, int grade) {
    return "%s-%d-%s-%d".formatted(procedure, year, subject, grade).toLowerCase(Locale.ROOT);
  }

  /** Whether a mark follows from the score alone. */
  public boolean makesMarks() {
    return procedure == Procedure.VPR && cuts.size() == MARKS && condition.isEmpty();
  }

  /**
   * The mark of a score.
   *
   * @param score from 0 to the maximum
   */
  public int mark(int score) {
    return 2 + (int) cuts.stream().filter(cut -> score >= cut).count();
  }
}
