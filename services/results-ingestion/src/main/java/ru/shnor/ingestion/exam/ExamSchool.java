package ru.shnor.ingestion.exam;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.MarkCounts;
import ru.shnor.ingestion.row.SchoolRow;

/** The participants of one school in one subject as they are added up. */
final class ExamSchool {

  private static final int HIGHEST = 100;

  private final int firstRow;
  private final String code;
  private final int[] marks = new int[4];
  private final int[] scores = new int[HIGHEST + 1];
  private int participants;

  ExamSchool(int firstRow, String code) {
    this.firstRow = firstRow;
    this.code = code;
  }

  /**
   * Adds a participant.
   *
   * @param mark 2 to 5, 0 where the exam has none
   */
  void add(int score, int mark) {
    participants++;
    scores[score]++;
    if (mark > 0) {
      marks[mark - 2]++;
    }
  }

  int firstRow() {
    return firstRow;
  }

  SchoolRow row() {
    int last = HIGHEST;
    while (last >= 0 && scores[last] == 0) {
      last--;
    }
    List<Integer> histogram = new ArrayList<>();
    for (int score = 0; score <= last; score++) {
      histogram.add(scores[score]);
    }
    return new SchoolRow(
        firstRow,
        code,
        "",
        "",
        "",
        participants,
        new MarkCounts(marks[0], marks[1], marks[2], marks[3]),
        new Details(histogram, List.of(), List.of()));
  }
}
