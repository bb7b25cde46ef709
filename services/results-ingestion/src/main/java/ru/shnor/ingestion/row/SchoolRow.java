package ru.shnor.ingestion.row;

/**
 * A row of a school that holds together.
 *
 * @param number 1-based row of the sheet
 * @param login digits of the ФИС ОКО login
 * @param municipalityCode code of the municipality row above it, empty if there was none
 */
public record SchoolRow(
    int number,
    String login,
    String name,
    String municipalityCode,
    String municipalityName,
    int participants,
    MarkCounts marks) {

  /** Whether two rows say the same numbers. */
  boolean sameNumbers(SchoolRow other) {
    return participants == other.participants && marks.equals(other.marks);
  }
}
