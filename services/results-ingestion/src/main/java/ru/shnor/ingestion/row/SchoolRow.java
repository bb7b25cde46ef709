package ru.shnor.ingestion.row;

/**
 * A row of a school that holds together.
 *
 * @param number 1-based row of the sheet
 * @param login digits of the ФИС ОКО login, or the local code
 * @param municipalityCode code of its municipality, empty if the table does not say it
 * @param participants number of those who wrote; 0 if the report does not say it for certain
 * @param marked whether the row says how many got which mark
 */
public record SchoolRow(
    int number,
    String login,
    String name,
    String municipalityCode,
    String municipalityName,
    int participants,
    MarkCounts marks,
    Details details,
    boolean marked) {

  /** A row that says the marks. */
  public SchoolRow(
      int number,
      String login,
      String name,
      String municipalityCode,
      String municipalityName,
      int participants,
      MarkCounts marks,
      Details details) {
    this(
        number,
        login,
        name,
        municipalityCode,
        municipalityName,
        participants,
        marks,
        details,
        true);
  }

  /** A row of a report that says everything but the marks. */
  public static SchoolRow unmarked(
      int number,
      String login,
      String name,
      String municipalityCode,
      String municipalityName,
      int participants,
      Details details) {
    return new SchoolRow(
        number,
        login,
        name,
        municipalityCode,
        municipalityName,
        participants,
        MarkCounts.NONE,
        details,
        false);
  }

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
