package ru.shnor.ingestion.row;

/**
 * A row of a school that holds together.
 *
 * @param number 1-based row of the sheet
 * @param login digits of the ФИС ОКО login, or the local code
 * @param municipalityCode code of its municipality, empty if the table does not say it
 */
public record SchoolRow(
    int number,
    String login,
    String name,
    String municipalityCode,
    String municipalityName,
    int participants,
    MarkCounts marks,
    Details details) {

  /** A row of a table of counts. */
  public SchoolRow(
      int number,
      String login,
      String name,
      String municipalityCode,
      String municipalityName,
      int participants,
      MarkCounts marks) {
    this(
        number, login, name, municipalityCode, municipalityName, participants, marks, Details.NONE);
  }
}
