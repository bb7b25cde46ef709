package ru.shnor.ingestion.pupil;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.MarkCounts;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.template.PupilColumns;

/**
 * The pupils of one school as they are added up; holds counts, and codes only until the file ends.
 */
final class SchoolPupils {

  private final int firstRow;
  private final String login;
  private final String name;
  private final String municipalityCode;
  private final String municipalityName;
  private final int[] marks = new int[4];
  private final int[] scores;
  private final int[] journal = new int[3];
  private final int[] points;
  private final PupilCodes codes = new PupilCodes();
  private int participants;
  private int absent;
  private int rejected;

  SchoolPupils(
      int firstRow,
      String login,
      String name,
      String municipalityCode,
      String municipalityName,
      int maxScore,
      int tasks) {
    this.firstRow = firstRow;
    this.login = login;
    this.name = name;
    this.municipalityCode = municipalityCode;
    this.municipalityName = municipalityName;
    this.scores = new int[maxScore + 1];
    this.points = new int[tasks];
  }

  /** Notes a code; false if it was there before. */
  boolean isNew(String code) {
    return codes.add(code);
  }

  /** The same for a code that is a number. */
  boolean isNew(int code) {
    return codes.add(code);
  }

  /** Whether that number was there as a code. */
  boolean knows(int code) {
    return codes.contains(code);
  }

  void absent() {
    absent++;
  }

  void reject() {
    rejected++;
  }

  /**
   * Adds a pupil who wrote.
   *
   * @param mark 2 to 5, or 0 if there is none
   * @param journalMark 2 to 5, or 0 if there is none
   * @param taskPoints by task
   */
  void add(int score, int mark, int journalMark, List<Integer> taskPoints) {
    add(score, mark, journalMark, taskPoints.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The same. */
  void add(int score, int mark, int journalMark, int[] taskPoints) {
    participants++;
    scores[score]++;
    if (mark > 0) {
      marks[mark - 2]++;
    }
    if (mark > 0 && journalMark > 0) {
      journal[Integer.signum(mark - journalMark) + 1]++;
    }
    for (int i = 0; i < points.length; i++) {
      points[i] += taskPoints[i];
    }
  }

  /**
   * Adds the pupils of the same school that were read further down.
   *
   * @return false if a code is in both; then nothing is to be made of this school
   */
  boolean takes(SchoolPupils later) {
    if (!codes.takes(later.codes)) {
      return false;
    }
    participants += later.participants;
    absent += later.absent;
    rejected += later.rejected;
    sum(marks, later.marks);
    sum(scores, later.scores);
    sum(journal, later.journal);
    sum(points, later.points);
    return true;
  }

  private static void sum(int[] one, int[] other) {
    for (int i = 0; i < one.length; i++) {
      one[i] += other[i];
    }
  }

  int participants() {
    return participants;
  }

  int absentees() {
    return absent;
  }

  int rejected() {
    return rejected;
  }

  int firstRow() {
    return firstRow;
  }

  /** The result of the school. */
  SchoolRow row(List<PupilColumns.Task> tasks) {
    List<Details.TaskPoints> taskPoints = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      taskPoints.add(new Details.TaskPoints(tasks.get(i).name(), tasks.get(i).max(), points[i]));
    }
    List<Integer> histogram = new ArrayList<>();
    int last = scores.length - 1;
    while (last >= 0 && scores[last] == 0) {
      last--;
    }
    for (int score = 0; score <= last; score++) {
      histogram.add(scores[score]);
    }
    boolean compared = journal[0] + journal[1] + journal[2] > 0;
    return new SchoolRow(
        firstRow,
        login,
        name,
        municipalityCode,
        municipalityName,
        participants,
        new MarkCounts(marks[0], marks[1], marks[2], marks[3]),
        new Details(
            histogram,
            compared ? List.of(journal[0], journal[1], journal[2]) : List.of(),
            taskPoints));
  }
}
