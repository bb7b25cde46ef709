package ru.shnor.portal.analysis;

import java.util.List;
import java.util.Optional;

/** What analytics answers; percents are decimal texts with a point. */
final class AnalysisAnswers {

  private AnalysisAnswers() {}

  /** Shares of marks over the years. */
  public record Trend(List<Integer> years, List<Line> lines) {}

  /** A subject and grade of the schools of a list, or of the others. */
  public record Line(
      String group,
      String groupTitle,
      String subject,
      String subjectTitle,
      int grade,
      List<Point> points) {

    public boolean listed() {
      return group.equals("LISTED");
    }
  }

  /** A year; hidden numbers are empty. */
  public record Point(
      int year,
      int schools,
      Optional<Long> n,
      Optional<String> lowPercent,
      Optional<String> qualityPercent,
      String season,
      int maxScore,
      Optional<String> breakBefore) {}

  /** What changed between two moments. */
  public record Difference(
      Value from, Value to, List<Changed> schools, int others, List<Upload> uploads) {}

  /** The value at a moment. */
  public record Value(
      String runId, int listed, int evaluable, int positive, Optional<String> sharePercent) {}

  /** A school whose outcome or results have changed. */
  public record Changed(
      String schoolId,
      String name,
      String municipalityName,
      String before,
      String after,
      List<CellChange> cells) {}

  /** A work whose counts or file have changed. */
  public record CellChange(
      int year,
      String season,
      String subject,
      int grade,
      Optional<Cell> before,
      Optional<Cell> after) {}

  /** Counts of marks of a work. */
  public record Cell(int two, int three, int four, int five, String uploadId) {}

  /** A file that results came from. */
  public record Upload(
      String uploadId,
      Optional<String> fileName,
      Optional<String> uploadedAt,
      Optional<String> uploadedBy) {}

  /** What a rule proposes. */
  public record Proposal(
      String title,
      List<Integer> years,
      int schools,
      int proposed,
      String expected,
      int borderline,
      List<Candidate> candidates,
      List<Candidate> near,
      List<Alternative> alternatives) {

    /** Proposed schools by threshold and least number of works. */
    public int proposedBy(int threshold, int minN) {
      return alternatives.stream()
          .filter(one -> one.threshold() == threshold && one.minN() == minN)
          .mapToInt(Alternative::proposed)
          .findFirst()
          .orElse(0);
    }
  }

  /** A school that is, or nearly is, proposed. */
  public record Candidate(
      String schoolId,
      String name,
      String municipalityName,
      List<String> lists,
      List<Low> low,
      String stabilityPercent) {

    /** Whether the membership hangs on luck. */
    public boolean shaky() {
      return Double.parseDouble(stabilityPercent) < 80;
    }
  }

  /** A procedure with a low result. */
  public record Low(int year, String subjectTitle, int grade, int two, int n, String percent) {}

  /** Other parameters and how many schools they propose. */
  public record Alternative(int threshold, int minN, int proposed, boolean chosen) {}
}
