package ru.shnor.ingestion.row;

import java.util.HashMap;
import java.util.Map;

/**
 * A school may stand in a file once. Filled while the file is checked, asked while it is entered;
 * grows with the number of schools, not of rows.
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

  private record Seen(SchoolRow first, int contradicting) {}

  private final Map<String, Seen> schools = new HashMap<>();

  /** Notes a good row. */
  public void add(SchoolRow row) {
    Seen seen = schools.get(row.login());
    if (seen == null) {
      schools.put(row.login(), new Seen(row, 0));
    } else if (seen.contradicting() == 0 && !seen.first().sameNumbers(row)) {
      schools.put(row.login(), new Seen(seen.first(), row.number()));
    }
  }

  /** Asks after all rows are noted. */
  public Place place(SchoolRow row) {
    Seen seen = schools.get(row.login());
    if (seen == null || (seen.first().number() == row.number() && seen.contradicting() == 0)) {
      return Place.FIRST;
    }
    return seen.contradicting() == 0 ? Place.REPEATED : Place.CONTRADICTED;
  }

  /** Rows that contradict each other, for people. */
  public String rows(SchoolRow row) {
    Seen seen = schools.get(row.login());
    return seen == null
        ? Integer.toString(row.number())
        : "%d и %d".formatted(seen.first().number(), seen.contradicting());
  }

  public int schools() {
    return schools.size();
  }
}
