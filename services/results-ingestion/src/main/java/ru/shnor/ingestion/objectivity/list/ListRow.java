package ru.shnor.ingestion.objectivity.list;

import java.util.Set;
import java.util.TreeSet;
import ru.shnor.kit.code.SchoolCode;

/**
 * A row of the list that says what it should.
 *
 * @param blanks whether a work has neither 0 nor 1
 * @param sheet where it stands
 * @param cell address of the login
 */
record ListRow(
    int year,
    SchoolCode login,
    String municipality,
    String school,
    Set<MarkedWork> markers,
    boolean blanks,
    String sheet,
    String cell) {

  ListRow {
    markers = java.util.Collections.unmodifiableSet(new TreeSet<>(markers));
  }

  /** Year and school: a list has one row of it. */
  String key() {
    return year + "|" + login.value();
  }

  YearList.Entry entry() {
    return new YearList.Entry(
        login.value(),
        school,
        municipality,
        markers.stream()
            .map(one -> new YearList.Marked(one.subject(), one.grade()))
            .sorted(YearList.Marked.ORDER)
            .toList());
  }
}
