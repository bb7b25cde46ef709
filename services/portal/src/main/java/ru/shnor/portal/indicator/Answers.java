package ru.shnor.portal.indicator;

import java.util.List;
import java.util.Optional;

/** What analytics answers; percents are decimal texts with a point. */
public final class Answers {

  private Answers() {}

  /** Two years and the lists there are for them. */
  public record Period(int base, int report, List<ListOfYear> lists) {}

  /** A list of a year. */
  public record ListOfYear(String list, int year, int schools) {}

  /** The list that was used. */
  public record UsedList(String kind, Optional<String> title, int year, int schools) {}

  /** A definition of the indicator. */
  public record Definition(
      String id,
      int version,
      String metric,
      String mode,
      String subjects,
      String change,
      int minN,
      String title,
      Optional<Boolean> builtIn,
      Optional<Boolean> official,
      Optional<Name> name) {

    /** Whether people have written it. */
    public boolean named() {
      return builtIn.isPresent() && !builtIn.get();
    }
  }

  /** A named definition in the version that was used. */
  public record Name(String id, int version, String title) {}

  /** Interval of the share; level is a share of one. */
  public record Interval(String lowPercent, String highPercent, String level, String method) {}

  /** What chance alone would give. */
  public record Chance(String sharePercent, long seed, int simulations) {}

  /** What a reader must know before using the number. */
  public record Warning(String code, String severity, String title, String text) {

    public boolean high() {
      return severity.equals("HIGH");
    }
  }

  /** The value of one definition among all. */
  public record Sensitivity(
      String definitionId,
      String metric,
      String mode,
      String subjects,
      String change,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      Optional<String> chancePercent) {}

  /** Sums of a municipality. */
  public record Municipality(String id, String name, int listed, int evaluable, int positive) {}

  /** How the schools outside the list moved. */
  public record RegionChange(
      String subject,
      Optional<String> subjectTitle,
      String basePercent,
      String reportPercent,
      Optional<String> changePoints,
      int schools) {}

  /**
   * The indicator.
   *
   * @param regionSharePercent share of the whole region, for those who see only a part
   * @param honestAbsent why there is no honest reading, in Russian
   */
  public record Indicator(
      int base,
      int report,
      UsedList list,
      Definition definition,
      String runId,
      String computedAt,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      Optional<String> regionSharePercent,
      Optional<Interval> interval,
      Optional<Chance> chance,
      String verdict,
      List<Warning> warnings,
      List<Sensitivity> sensitivity,
      List<Municipality> municipalities,
      List<RegionChange> regionChange,
      Optional<Honest> honest,
      Optional<String> honestAbsent) {

    /** The verdict without the paragraph on what is confirmed, which has a place of its own. */
    public String formalVerdict() {
      String tail = honest.map(Honest::verdict).orElse("");
      return verdict.endsWith(tail)
          ? verdict.substring(0, verdict.length() - tail.length()).strip()
          : verdict;
    }

    public int notEvaluable() {
      return listed - evaluable;
    }

    public List<Warning> highWarnings() {
      return warnings.stream().filter(Warning::high).toList();
    }

    public List<Warning> otherWarnings() {
      return warnings.stream().filter(one -> !one.high()).toList();
    }
  }

  /** A school of the list and its outcome. */
  public record SchoolRow(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      String outcome,
      Optional<String> reason,
      Optional<String> reasonText,
      Optional<Honest.Standing> honest) {}

  /** Counts of marks of a year; season and source are absent for sums. */
  public record Counts(
      long n,
      long two,
      long three,
      long four,
      long five,
      Optional<String> season,
      Optional<String> uploadId,
      Optional<Long> revision) {}

  /** A pair of grades: used, or why not. */
  public record GradePair(
      int baseGrade,
      int reportGrade,
      boolean used,
      Optional<String> whyNot,
      Optional<Counts> base,
      Optional<Counts> report) {}

  /** One subject of a school. */
  public record SubjectOutcome(
      String subject,
      String subjectTitle,
      List<GradePair> grades,
      Counts base,
      Counts report,
      Optional<String> basePercent,
      Optional<String> reportPercent,
      Optional<String> changePoints,
      Optional<String> comparedPoints,
      boolean positive,
      String sum) {}

  /** Outcome of a school by one definition. */
  public record DefinitionOutcome(String definitionId, String outcome) {}

  /** A school explained. */
  public record School(
      String schoolId,
      String name,
      String municipalityName,
      Definition definition,
      Optional<String> runId,
      String outcome,
      Optional<String> reasonText,
      List<SubjectOutcome> subjects,
      List<DefinitionOutcome> definitions,
      Optional<Honest.Standing> honest) {}
}
