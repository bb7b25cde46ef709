package ru.shnor.registry.row;

import ru.shnor.registry.table.Column;
import ru.shnor.registry.table.Line;

/**
 * A word on a row, in Russian.
 *
 * @param kind {@code PROBLEM}: the row was rejected; {@code NOTE}: it only deserves a look
 * @param sheet name of the sheet, empty for CSV
 * @param line 1-based line of the file, 0 if the word is on the whole file
 * @param cell address such as {@code C12}, empty if it is on the whole row
 * @param advice what to do
 */
public record Complaint(
    Kind kind, String sheet, int line, String cell, String message, String advice) {

  /** How serious it is. */
  public enum Kind {
    PROBLEM,
    NOTE
  }

  /** A reason to reject the row. */
  public static Complaint problem(Line line, Column column, String message, String advice) {
    return new Complaint(
        Kind.PROBLEM, line.sheet(), line.number(), line.address(column), message, advice);
  }

  /** A word on a row that was taken. */
  public static Complaint note(Line line, Column column, String message, String advice) {
    return new Complaint(
        Kind.NOTE, line.sheet(), line.number(), line.address(column), message, advice);
  }

  /** A word on the whole file. */
  public static Complaint note(String message, String advice) {
    return new Complaint(Kind.NOTE, "", 0, "", message, advice);
  }
}
