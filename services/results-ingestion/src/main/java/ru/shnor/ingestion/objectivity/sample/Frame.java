package ru.shnor.ingestion.objectivity.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schools a sample is drawn from, in canonical order.
 *
 * @param year whose papers are to be controlled
 * @param listYear year of Rosobrnadzor's list that was used; 0 if none was there
 */
record Frame(int year, int listYear, List<School> schools) {

  private static final String FORM = "shnor-frame-1";

  /**
   * A school of the frame.
   *
   * @param participants of its largest work; 0 if not known
   * @param listed on Rosobrnadzor's list
   * @param screened proposed by own screening
   */
  record School(
      String schoolId, String municipalityId, int participants, boolean listed, boolean screened) {

    SizeClass size() {
      return SizeClass.of(participants);
    }

    /** Municipality and size class. */
    String stratum() {
      return municipalityId + "|" + size();
    }

    private String line() {
      String sources = listed && screened ? "LIST,SCREENING" : listed ? "LIST" : "SCREENING";
      return String.join("|", schoolId, municipalityId, size().name(), sources);
    }
  }

  Frame {
    schools = schools.stream().sorted(Comparator.comparing(School::schoolId)).toList();
  }

  /** SHA-256 of {@link #text}. */
  String hash() {
    return Sha256.hex(text());
  }

  /** Canonical form: a line of the years, then {@code id|municipality|size|sources} by id. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(FORM + "|" + year + "|" + listYear);
    schools.forEach(one -> lines.add(one.line()));
    return String.join("\n", lines);
  }

  /** Schools by stratum. */
  SortedMap<String, List<School>> strata() {
    SortedMap<String, List<School>> strata = new TreeMap<>();
    schools.forEach(
        one -> strata.computeIfAbsent(one.stratum(), key -> new ArrayList<>()).add(one));
    return strata;
  }
}
