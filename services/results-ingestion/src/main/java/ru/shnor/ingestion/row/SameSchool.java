package ru.shnor.ingestion.row;

import java.util.HashMap;
import java.util.Map;

/**
 * A school may stand in a file once in each work. Filled while the file is checked, asked while it
 * is entered; grows with the number of schools and works, not of rows.
 */
public final class SameSchool {

  /** What a row is among the rows of its school. */
  public enum Place {
    /** The only one, or the first of equal ones. */
    FIRST,
    /** The same numbers again. */
    REPEATED,
    /** Rows of the school contradict each other. */
    CONTRADICTED
  }

  private record Seen(
      int first, int participants, MarkCounts marks, Details details, int contradicting) {
    private boolean says(SchoolRow row) {
      return participants == row.participants()
          && marks.equals(row.marks())
          && details.equals(row.details());
    }
  }

  private final Map<String, Seen> places = new HashMap<>();

  /**
   * Notes a good row.
   *
   * @param place the school in its work
   */
  public void add(String place, SchoolRow row) {
    Seen seen = places.get(place);
    if (seen == null) {
      places.put(place, new Seen(row.number(), row.participants(), row.marks(), row.details(), 0));
    } else if (seen.contradicting() == 0 && !seen.says(row)) {
      places.put(
          place,
          new Seen(seen.first(), seen.participants(), seen.marks(), seen.details(), row.number()));
    }
  }

  /** Asks after all rows are noted. */
  public Place place(String place, SchoolRow row) {
    Seen seen = places.get(place);
    if (seen == null || (seen.first() == row.number() && seen.contradicting() == 0)) {
      return Place.FIRST;
    }
    return seen.contradicting() == 0 ? Place.REPEATED : Place.CONTRADICTED;
  }

  /** Rows that contradict each other, for people. */
  public String rows(String place, SchoolRow row) {
    Seen seen = places.get(place);
    return seen == null
        ? Integer.toString(row.number())
        : "%d и %d".formatted(seen.first(), seen.contradicting());
  }
}
