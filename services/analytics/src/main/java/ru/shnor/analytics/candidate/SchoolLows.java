package ru.shnor.analytics.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.shnor.analytics.indicator.SchoolYear;
import ru.shnor.analytics.indicator.Subject;

/** Results of a school in the years a rule looks at, by year, subject and grade. */
record SchoolLows(String schoolId, List<Cell> cells) {

  SchoolLows {
    cells =
        cells.stream()
            .sorted(
                Comparator.comparing(Cell::year)
                    .thenComparing(Cell::subject)
                    .thenComparing(Cell::grade))
            .toList();
  }

  /** Works of a procedure and those with «2». */
  record Cell(int year, Subject subject, int grade, int two, int n) {}

  static List<Cell> cells(int year, SchoolYear works) {
    List<Cell> cells = new ArrayList<>();
    works
        .works()
        .forEach(
            (slot, work) -> {
              if (work.counts().n() > 0) {
                cells.add(
                    new Cell(
                        year,
                        slot.subject(),
                        slot.grade(),
                        Math.toIntExact(work.counts().two()),
                        Math.toIntExact(work.counts().n())));
              }
            });
    return cells;
  }
}
