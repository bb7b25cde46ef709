package ru.shnor.portal.coverage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Municipalities against works, as results-ingestion tells it.
 *
 * @param works columns, in order
 */
record Coverage(List<Work> works, List<Municipality> municipalities) {

  /** A work. */
  record Work(String subject, int programmeGrade) {}

  /**
   * A municipality.
   *
   * @param cells one per work, in the order of the works
   */
  record Municipality(String municipalityId, String name, int schools, List<Cell> cells) {}

  /** How many schools have a result, and which have none. */
  record Cell(int present, List<Missing> missing) {

    private static final int SHOWN = 20;

    /** Names of the schools without a result, on one line. */
    public String names() {
      String names =
          missing.stream().limit(SHOWN).map(Missing::name).collect(Collectors.joining("; "));
      return missing.size() > SHOWN ? names + " и ещё " + (missing.size() - SHOWN) : names;
    }

    public boolean whole() {
      return missing.isEmpty();
    }
  }

  /** A school that has no result. */
  record Missing(String schoolId, String name) {}
}
