package ru.shnor.portal.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ru.shnor.portal.indicator.Answers.SchoolRow;
import ru.shnor.portal.page.RussianText;

/**
 * Which schools of the list are shown; they stand by municipality and name, never by result.
 *
 * @param outcome code of an outcome, empty for all
 * @param q part of a name, municipality or id, empty for all
 */
record SchoolFilter(String outcome, String q) {

  private static final int LONGEST = 200;

  SchoolFilter {
    q = q.substring(0, Math.min(q.length(), LONGEST)).strip();
  }

  boolean isEmpty() {
    return outcome.isEmpty() && q.isEmpty();
  }

  List<SchoolRow> of(List<SchoolRow> schools) {
    return schools.stream()
        .filter(one -> outcome.isEmpty() || one.outcome().equals(outcome))
        .filter(this::fits)
        .sorted(
            Comparator.comparing((SchoolRow one) -> RussianText.sortKey(one.municipalityName()))
                .thenComparing(one -> RussianText.sortKey(one.name()))
                .thenComparing(SchoolRow::schoolId))
        .toList();
  }

  private boolean fits(SchoolRow school) {
    String wanted = plain(q);
    return wanted.isEmpty()
        || plain(school.name()).contains(wanted)
        || plain(school.municipalityName()).contains(wanted)
        || plain(school.schoolId()).contains(wanted);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
