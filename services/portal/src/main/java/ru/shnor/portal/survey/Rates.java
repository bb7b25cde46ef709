package ru.shnor.portal.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ru.shnor.portal.page.RussianText;

/** How many of the invited have answered. */
record Rates(int invited, int answered, List<Rate> municipalities, List<Rate> schools) {

  /**
   * Rate of a municipality or a school.
   *
   * @param municipality id of it, or of the school's
   */
  record Rate(String id, String name, String municipality, int invited, int answered) {

    /** Whole percent, 0 if nobody is invited. */
    public int percent() {
      return invited == 0 ? 0 : Math.round(100f * answered / invited);
    }

    /** Width of a bar of a hundred. */
    public String bar() {
      return String.format(Locale.ROOT, "%.1f", invited == 0 ? 0 : 100.0 * answered / invited);
    }
  }

  /** A municipality with its schools; the municipality's own rate is empty out of scope. */
  record Group(String id, String name, List<Rate> whole, List<Rate> schools) {}

  /** Everything in scope. */
  public Rate all() {
    return new Rate("", "Всего", "", invited, answered);
  }

  /** Municipalities by name, each with its schools by name. */
  public List<Group> groups() {
    return schools.stream()
        .map(Rate::municipality)
        .distinct()
        .map(this::group)
        .sorted(Comparator.comparing(group -> RussianText.sortKey(group.name())))
        .toList();
  }

  private Group group(String id) {
    List<Rate> whole = municipalities.stream().filter(one -> one.id().equals(id)).toList();
    return new Group(
        id,
        whole.isEmpty() ? "" : whole.get(0).name(),
        whole,
        schools.stream()
            .filter(one -> one.municipality().equals(id))
            .sorted(Comparator.comparing(one -> RussianText.sortKey(one.name())))
            .toList());
  }
}
