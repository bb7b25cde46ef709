package ru.shnor.analytics.candidate;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.analytics.candidate.SchoolLows.Cell;

/**
 * ФИОКО's rule with open parameters: a result is low when at least a share of the works got «2»,
 * and a school is proposed when enough procedures — a subject in a grade of a year — are low.
 *
 * @param year last year looked at
 * @param years how many years are looked at, 1 or 2
 * @param threshold least share of «2», in percent
 * @param procedures how many low procedures are needed
 * @param minN least number of works of a procedure; one with fewer is not looked at
 * @param grades programme grades that are looked at
 */
record CandidateRule(
    int year, int years, Mode mode, int threshold, int procedures, int minN, List<Integer> grades) {

  /** How the years of the window are taken together. */
  enum Mode {
    /** Enough low procedures in the whole window. */
    ANY("достаточно процедур за все годы вместе"),
    /** Enough low procedures in every year. */
    EACH_YEAR("достаточно процедур в каждом году"),
    /** Enough procedures that are low in every year. */
    SAME_PROCEDURE("одна и та же процедура низкая в каждом году");

    private final String title;

    Mode(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  CandidateRule {
    grades = grades.stream().distinct().sorted().toList();
    if (threshold < 1 || threshold > 100 || procedures < 1 || minN < 1) {
      throw new IllegalArgumentException(
          "threshold %d, procedures %d, minimum n %d".formatted(threshold, procedures, minN));
    }
    if (years < 1 || years > 2 || (years == 1 && mode != Mode.ANY)) {
      throw new IllegalArgumentException("%d years in mode %s".formatted(years, mode));
    }
    if (grades.isEmpty() || grades.get(0) < 4 || grades.get(grades.size() - 1) > 6) {
      throw new IllegalArgumentException("grades %s".formatted(grades));
    }
  }

  CandidateRule with(int otherThreshold, int otherMinN) {
    return new CandidateRule(year, years, mode, otherThreshold, procedures, otherMinN, grades);
  }

  /** Years of the window, ascending. */
  List<Integer> window() {
    List<Integer> window = new ArrayList<>();
    for (int one = year - years + 1; one <= year; one++) {
      window.add(one);
    }
    return window;
  }

  /** Whether a procedure is looked at. */
  boolean counts(Cell cell) {
    return cell.year() > year - years
        && cell.year() <= year
        && grades.contains(cell.grade())
        && cell.n() >= minN;
  }

  /** Whether its result is low; whole numbers decide. */
  boolean low(Cell cell) {
    return 100L * cell.two() >= (long) threshold * cell.n();
  }

  /** Fewest «2» that are a low result. */
  int leastTwo(Cell cell) {
    return (int) (((long) threshold * cell.n() + 99) / 100);
  }

  /** Whether the school is proposed. */
  boolean proposes(SchoolLows school) {
    return Membership.of(this, school, cell -> low(cell) ? 1 : 0) > 0.5;
  }

  String title() {
    return "«2» не меньше %d %%, процедур не меньше %d, работ не меньше %d, %s, классы %s"
        .formatted(
            threshold,
            procedures,
            minN,
            years == 1
                ? "за %d год".formatted(year)
                : "за %d и %d годы: %s".formatted(year - 1, year, mode.title()),
            String.join(", ", grades.stream().map(String::valueOf).toList()));
  }
}
