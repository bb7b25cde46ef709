package ru.shnor.benchmarks.pupils;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What must come out alike: of every school, subject and grade the number of participants by mark
 * and by primary score.
 */
final class Cells {

  private static final class Cell {
    private final int[] marks = new int[4];
    private final int[] scores = new int[PupilRegion.MAX_SCORE + 1];

    private boolean same(Cell other) {
      return Arrays.equals(marks, other.marks) && Arrays.equals(scores, other.scores);
    }

    private String text() {
      return "marks %s scores %s".formatted(Arrays.toString(marks), Arrays.toString(scores));
    }
  }

  private final Map<String, Cell> cells = new TreeMap<>();

  static String key(String login, String subject, int grade) {
    return "%s|%s|%d".formatted(login, subject, grade);
  }

  void mark(String key, int mark, int count) {
    cells.computeIfAbsent(key, one -> new Cell()).marks[mark - 2] += count;
  }

  void score(String key, int score, int count) {
    cells.computeIfAbsent(key, one -> new Cell()).scores[score] += count;
  }

  int size() {
    return cells.size();
  }

  /** The first difference, empty if there is none. */
  Optional<String> difference(Cells other) {
    if (!cells.keySet().equals(other.cells.keySet())) {
      return Optional.of("%d cells against %d".formatted(cells.size(), other.cells.size()));
    }
    for (Map.Entry<String, Cell> one : cells.entrySet()) {
      Cell there = other.cells.getOrDefault(one.getKey(), new Cell());
      if (!one.getValue().same(there)) {
        return Optional.of(
            "%s: %s against %s".formatted(one.getKey(), one.getValue().text(), there.text()));
      }
    }
    return Optional.empty();
  }
}
