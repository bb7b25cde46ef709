package ru.shnor.ingestion.objectivity.list;

import java.util.List;
import java.util.Map;
import ru.shnor.ingestion.row.Complaint;

/**
 * What became of a file with the list; rows = accepted + rejected + duplicate.
 *
 * @param duplicate rows that say again what another row of the file says
 * @param document number and date of the list's document
 * @param years the lists of the file, by year
 * @param notes what a reader should know, in Russian
 * @param complaints why rows were rejected, by cell
 */
record ListReport(
    String fileName,
    boolean dryRun,
    String document,
    int rows,
    int accepted,
    int rejected,
    int duplicate,
    List<OfYear> years,
    List<String> notes,
    List<Complaint> complaints,
    int complaintsTotal) {

  /**
   * The list of a year.
   *
   * @param state {@code NEW}, {@code REVISED} or {@code UNCHANGED}
   * @param revision number of the revision that stands after the import
   * @param schools schools on it
   * @param markers markers on it
   * @param duplicate rows of the year that were doubled
   * @param unknown schools that the register does not know yet; they enter when it does
   * @param added schools that the revision before did not have
   * @param removed schools that only the revision before had
   * @param works schools with a marker, by work as {@code 4 РУ}
   */
  record OfYear(
      int year,
      String state,
      int revision,
      int schools,
      int markers,
      int duplicate,
      int unknown,
      int added,
      int removed,
      Map<String, Integer> works) {}

  ListReport {
    if (rows != accepted + rejected + duplicate) {
      throw new IllegalArgumentException(
          "rows %d != accepted %d + rejected %d + duplicate %d"
              .formatted(rows, accepted, rejected, duplicate));
    }
    years = List.copyOf(years);
    notes = List.copyOf(notes);
    complaints = List.copyOf(complaints);
  }
}
