package ru.shnor.analytics.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.comparability.Warning;
import ru.shnor.analytics.definition.Chosen;
import ru.shnor.analytics.indicator.Definition;

/** Forms of the answers; percents are decimal texts with a point. */
final class Answers {

  private Answers() {}

  /** Two years and the lists that can be judged over them. */
  record PeriodView(int base, int report, List<ListOfYear> lists) {}

  /** A list of a year and how many of its schools the caller may see. */
  record ListOfYear(String list, int year, int schools) {}

  /** The list that was used. */
  record UsedList(String kind, String title, int year, int schools) {}

  /**
   * A definition.
   *
   * @param id of the formula
   * @param name of the named definition it was asked by
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record DefinitionView(
      String id,
      int version,
      String metric,
      String mode,
      String subjects,
      String change,
      int minN,
      String title,
      Optional<Name> name) {

    static DefinitionView of(Chosen chosen) {
      Definition one = chosen.definition();
      return new DefinitionView(
          one.id(),
          one.version(),
          one.metric().id(),
          one.mode().id(),
          one.subjects().id(),
          one.change().id(),
          one.minN(),
          one.title(),
          chosen.named()
              ? Optional.of(new Name(chosen.id(), chosen.version(), chosen.title()))
              : Optional.empty());
    }
  }

  /** A named definition in the version that was used. */
  record Name(String id, int version, String title) {}

  /** Interval of the share. */
  record Interval(String lowPercent, String highPercent, String level, String method) {}

  /** What chance alone would give. */
  record Chance(String sharePercent, long seed, int simulations) {}

  /** The value of one definition among all. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Sensitivity(
      String definitionId,
      String metric,
      String mode,
      String subjects,
      String change,
      String title,
      int listed,
      int evaluable,
      int positive,
      Optional<String> sharePercent,
      Optional<String> chancePercent) {}

  /** Sums of a municipality. */
  record Municipality(String id, String name, int listed, int evaluable, int positive) {}

  /** How the schools outside the list moved. */
  record RegionChange(
      String subject,
      String subjectTitle,
      String basePercent,
      String reportPercent,
      String changePoints,
      int schools) {}

  /**
   * The indicator.
   *
   * @param regionSharePercent share of the whole region, for those who see only a part
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Indicator(
      int base,
      int report,
      UsedList list,
      DefinitionView definition,
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
      Optional<HonestAnswers.HonestView> honest,
      Optional<String> honestAbsent) {}

  /** A school and its outcome. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SchoolRow(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      String outcome,
      Optional<String> reason,
      Optional<String> reasonText,
      Optional<HonestAnswers.StandingView> honest) {}

  /** Counts of marks; season and source are absent for sums. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record CountsView(
      long n,
      long two,
      long three,
      long four,
      long five,
      Optional<String> season,
      Optional<String> uploadId,
      Optional<Long> revision) {}

  /** A pair of grades: used, or why not. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record GradeView(
      int baseGrade,
      int reportGrade,
      boolean used,
      Optional<String> whyNot,
      Optional<CountsView> base,
      Optional<CountsView> report) {}

  /** One subject of a school: «почему так». */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SubjectView(
      String subject,
      String subjectTitle,
      List<GradeView> grades,
      CountsView base,
      CountsView report,
      Optional<String> basePercent,
      Optional<String> reportPercent,
      Optional<String> changePoints,
      Optional<String> comparedPoints,
      boolean positive,
      String sum) {}

  /** Outcome of a school by one definition. */
  record DefinitionOutcome(String definitionId, String title, String outcome) {}

  /** A school explained. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record SchoolView(
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      DefinitionView definition,
      String runId,
      String outcome,
      Optional<String> reason,
      Optional<String> reasonText,
      List<SubjectView> subjects,
      List<DefinitionOutcome> definitions,
      Optional<HonestAnswers.StandingView> honest) {}
}
