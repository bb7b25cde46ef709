package ru.shnor.portal.objectivity;

import java.util.List;
import java.util.Optional;

/** What results-ingestion and analytics answer on objectivity. */
public final class Answers {

  private Answers() {}

  /** A marker of Rosobrnadzor's list. */
  public record Marker(String subject, int programmeGrade, String document) {}

  /** A control sample in which a school was drawn. */
  public record Sampled(String sampleId, String frameHash, String stratum, String drawnAt) {}

  /** An act of control. */
  public record Act(
      String actId,
      String subject,
      int programmeGrade,
      String method,
      String date,
      String commission,
      int papers,
      int changedMarks,
      String meanShift,
      String verdict,
      String document,
      String corrects,
      String reason,
      String at,
      String by) {}

  /** What is known of a school in a year. */
  public record SchoolSigns(
      int year,
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      List<Marker> markers,
      List<Sampled> samples,
      List<Act> acts) {

    /** Whether another act corrects this one. */
    public boolean corrected(Act act) {
      return acts.stream().anyMatch(other -> other.corrects().equals(act.actId()));
    }

    /** Acts that stand. */
    public List<Act> standing() {
      return acts.stream().filter(one -> !corrected(one)).toList();
    }

    /** Id of the act on a work that stands; empty if there is none. */
    public String standing(String subject, int grade) {
      return standing().stream()
          .filter(one -> one.subject().equals(subject) && one.programmeGrade() == grade)
          .map(Act::actId)
          .reduce("", (first, second) -> second);
    }
  }

  /** The list of a year with its revisions, newest first. */
  public record YearList(int year, int schools, List<Unknown> unknown, List<Revision> revisions) {}

  /** A school of the list that the register does not know. */
  public record Unknown(String login, String school, String municipality) {}

  /** A revision of a list. */
  public record Revision(
      int number, String document, String fileName, String at, int schools, int markers) {}

  /** What became of a file with the list. */
  public record ListReport(
      String fileName,
      int rows,
      int accepted,
      int rejected,
      int duplicate,
      List<YearReport> years,
      List<String> notes,
      List<Complaint> complaints,
      int complaintsTotal) {}

  /** A year of that file. */
  public record YearReport(
      int year, String state, int revision, int schools, int added, int removed) {}

  /** Why a row was rejected. */
  public record Complaint(String sheet, String cell, String message, String advice) {}

  /** Own screening. */
  public record Screening(
      int year,
      List<Integer> years,
      String method,
      String level,
      int tests,
      int found,
      int full,
      int limited,
      List<ScreenedWork> works,
      List<ScreenedSchool> schools,
      List<String> limits) {}

  /** A work of the screening. */
  public record ScreenedWork(
      String work,
      String title,
      List<String> cuts,
      int withScores,
      int small,
      int withoutScores,
      int withJournal,
      String note) {}

  /** A school with findings. */
  public record ScreenedSchool(
      String schoolId, String name, String municipalityName, List<Finding> findings) {}

  /** A finding. */
  public record Finding(
      String title,
      boolean limited,
      String residual,
      String p,
      String q,
      String words,
      List<String> parts) {}

  /** The published markers. */
  public record Markers(
      String method,
      String mode,
      int minN,
      List<MarkerWork> works,
      List<MarkerRatio> ratios,
      int known,
      int marked,
      Optional<String> index,
      List<MarkedSchool> schools,
      List<String> limits) {}

  /** A work of the published markers. */
  public record MarkerWork(
      String work,
      String title,
      String basis,
      String mean,
      String low,
      String high,
      int schools,
      int flagged,
      int flaggedSmall,
      int undefined) {}

  /** Fences of the ratio of cohorts. */
  public record MarkerRatio(
      String subject, String low, String high, int schools, int falls, int rises) {}

  /** A school with published markers. */
  public record MarkedSchool(
      String schoolId, String name, String municipalityName, List<String> markers) {}

  /** A control sample, or its preview. */
  public record Sample(
      String sampleId,
      boolean preview,
      int year,
      int listYear,
      long seed,
      int size,
      String rule,
      String ruleTitle,
      String algorithm,
      String frameHash,
      String sampleHash,
      int frame,
      int listed,
      int screened,
      int drawn,
      List<Stratum> strata,
      List<DrawnSchool> schools,
      String papersUntil,
      String basis,
      String drawnAt,
      List<String> warnings) {}

  /** A stratum. */
  public record Stratum(String municipalityName, String size, int schools, int drawn) {}

  /** A drawn school. */
  public record DrawnSchool(
      String schoolId,
      String login,
      String name,
      String municipalityName,
      String size,
      int participants,
      boolean listed,
      boolean screened) {}
}
