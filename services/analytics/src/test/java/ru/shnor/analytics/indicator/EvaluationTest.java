package ru.shnor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.shnor.analytics.indicator.Outcome.NotEvaluable;
import ru.shnor.analytics.indicator.Outcome.Reason;

class EvaluationTest {

  private static Outcome outcome(String definition, Regions regions, String id) {
    Definition one = Definitions.find(definition, 10).orElseThrow();
    return new Evaluation(regions.build()).outcome(one, id);
  }

  private static Outcome byDefault(Regions regions) {
    return outcome(Definitions.DEFAULT_ID, regions, "a");
  }

  private static Reason reason(Outcome outcome) {
    return outcome instanceof NotEvaluable not ? not.reason() : Reason.valueOf(outcome.code());
  }

  @Test
  void fewerLowMarksInBothSubjectsArePositive() {
    // Given
    Regions regions =
        Regions.region().listed("a").base("a", 4, 4, 6, 0, 0).report("a", 4, 3, 7, 0, 0);
    // When
    Outcome outcome = byDefault(regions);
    // Then
    assertThat(outcome.code()).isEqualTo("POSITIVE");
  }

  @Test
  void theSameShareIsNotPositiveEvenWithOtherNumbers() {
    // Given 4/10 and 8/20
    Regions regions =
        Regions.region().listed("a").base("a", 4, 4, 6, 0, 0).report("a", 4, 8, 12, 0, 0);
    // When
    Outcome outcome = byDefault(regions);
    // Then
    assertThat(outcome.code()).isEqualTo("NOT_POSITIVE");
  }

  @Test
  void noLowMarksInBothYearsArePositiveForTheLowShareOnly() {
    // Given
    Regions regions =
        Regions.region().listed("a").base("a", 4, 0, 10, 0, 0).report("a", 4, 0, 10, 0, 0);
    // When
    Outcome low = byDefault(regions);
    Outcome quality = outcome("quality-grade-both-raw", regions, "a");
    // Then
    assertThat(low.code()).isEqualTo("POSITIVE");
    assertThat(quality.code()).isEqualTo("NOT_POSITIVE");
  }

  @Test
  void oneSubjectSufficesOnlyForAny() {
    // Given
    Regions regions =
        Regions.region()
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .report("a", Subject.RUSSIAN, 4, 3, 7, 0, 0)
            .report("a", Subject.MATHEMATICS, 4, 4, 6, 0, 0);
    // When
    Outcome both = byDefault(regions);
    Outcome any = outcome("low_share-grade-any-raw", regions, "a");
    // Then
    assertThat(both.code()).isEqualTo("NOT_POSITIVE");
    assertThat(any.code()).isEqualTo("POSITIVE");
  }

  @Test
  void nineWorksAreTooFewAndTheReasonNamesTheNumbers() {
    // Given
    Regions regions =
        Regions.region().listed("a").base("a", 4, 4, 6, 0, 0).report("a", 4, 3, 6, 0, 0);
    // When
    Outcome outcome = byDefault(regions);
    // Then
    assertThat(outcome)
        .isEqualTo(
            new NotEvaluable(
                Reason.SMALL_N,
                "мало работ по предмету «Русский язык»: 10 в 2020 году, 9 в 2021 году, нужно не меньше 10"));
  }

  @Test
  void minimumHoldsForBothSubjectsEvenWhereAnyIsAsked() {
    // Given
    Regions regions =
        Regions.region()
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .report("a", Subject.RUSSIAN, 4, 0, 10, 0, 0)
            .report("a", Subject.MATHEMATICS, 4, 0, 9, 0, 0);
    // When
    Outcome outcome = outcome("low_share-grade-any-raw", regions, "a");
    // Then
    assertThat(reason(outcome)).isEqualTo(Reason.SMALL_N);
  }

  @Test
  void aGradeMissingInOneYearIsLeftOutOfBoth() {
    // Given grade 5 would turn the sign if it were pooled
    Regions regions =
        Regions.region()
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .base("a", 5, 0, 90, 0, 0)
            .report("a", 4, 3, 7, 0, 0);
    // When
    Outcome outcome = byDefault(regions);
    // Then
    assertThat(outcome.code()).isEqualTo("POSITIVE");
  }

  @Test
  void aWorkWithoutAnyMarkIsAbsent() {
    // Given
    Regions regions =
        Regions.region().listed("a").base("a", 4, 4, 6, 0, 0).report("a", 4, 0, 0, 0, 0);
    // When
    Outcome outcome = byDefault(regions);
    // Then
    assertThat(reason(outcome)).isEqualTo(Reason.NO_DATA_REPORT);
  }

  @Test
  void cohortComparesGradeFourWithGradeFive() {
    // Given
    Regions regions =
        Regions.region()
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .report("a", 4, 9, 1, 0, 0)
            .report("a", 5, 3, 7, 0, 0);
    // When
    Outcome cohort = outcome("low_share-cohort-both-raw", regions, "a");
    Outcome grade = byDefault(regions);
    // Then
    assertThat(cohort.code()).isEqualTo("POSITIVE");
    assertThat(grade.code()).isEqualTo("NOT_POSITIVE");
  }

  @Test
  void cohortOverTwoYearsIsNoCohort() {
    // Given
    Regions regions =
        Regions.region()
            .reportYear(2022)
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .report("a", 5, 3, 7, 0, 0);
    // When
    Outcome outcome = outcome("low_share-cohort-both-raw", regions, "a");
    // Then
    assertThat(reason(outcome)).isEqualTo(Reason.YEARS_NOT_ADJACENT);
  }

  @Test
  void aSchoolThatMovedLikeTheOthersIsNotPositiveAgainstTheRegion() {
    // Given
    Regions regions =
        Regions.region()
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .report("a", 4, 3, 7, 0, 0)
            .base("z", 4, 20, 80, 0, 0)
            .report("z", 4, 10, 90, 0, 0);
    // When
    Outcome raw = byDefault(regions);
    Outcome adjusted = outcome("low_share-grade-both-region_adjusted", regions, "a");
    // Then
    assertThat(raw.code()).isEqualTo("POSITIVE");
    assertThat(adjusted.code()).isEqualTo("NOT_POSITIVE");
  }

  @Test
  void otherSchoolsCountOnlyWithGradesOfBothYears() {
    // Given the other school's grade 5 exists in 2021 only
    Regions regions =
        Regions.region()
            .listed("a")
            .base("a", 4, 4, 6, 0, 0)
            .report("a", 4, 3, 7, 0, 0)
            .base("z", 4, 20, 80, 0, 0)
            .report("z", 4, 11, 89, 0, 0)
            .report("z", 5, 0, 1000, 0, 0);
    // When
    Outcome adjusted = outcome("low_share-grade-both-region_adjusted", regions, "a");
    // Then
    assertThat(adjusted.code()).isEqualTo("POSITIVE");
  }

  @Test
  void withoutOtherSchoolsNothingCanBeAdjusted() {
    // Given
    Regions regions =
        Regions.region().listed("a").base("a", 4, 4, 6, 0, 0).report("a", 4, 3, 7, 0, 0);
    // When
    Outcome adjusted = outcome("low_share-grade-both-region_adjusted", regions, "a");
    // Then
    assertThat(reason(adjusted)).isEqualTo(Reason.NO_REGION_CHANGE);
  }

  @Test
  void everyMissingThingHasItsReason() {
    // Given
    Regions regions =
        Regions.region()
            .listed("none", "onlyBase", "oneSubject", "grades", "stranger")
            .unregistered("stranger")
            .base("onlyBase", 4, 4, 6, 0, 0)
            .base("oneSubject", Subject.RUSSIAN, 4, 4, 6, 0, 0)
            .report("oneSubject", Subject.RUSSIAN, 4, 4, 6, 0, 0)
            .base("grades", 4, 4, 6, 0, 0)
            .report("grades", 6, 4, 6, 0, 0);
    // When
    Tally tally =
        new Evaluation(regions.build())
            .tally(
                Definitions.find(Definitions.DEFAULT_ID, 10).orElseThrow(),
                regions.build().listed());
    // Then
    assertThat(tally.outcomes().values().stream().map(EvaluationTest::reason))
        .containsExactly(
            Reason.NO_COMMON_GRADES,
            Reason.NO_DATA_BASE,
            Reason.NO_SUBJECT_BASE,
            Reason.NO_DATA_REPORT,
            Reason.NOT_IN_REGISTER);
    assertThat(tally.sharePercent()).isEmpty();
  }

  @Test
  void shareIsRoundedHalfUpToFourDecimals() {
    // Given
    Fraction share = Fraction.of(79, 86);
    // When
    String percent = share.percent(4);
    // Then
    assertThat(percent).isEqualTo("91.8605");
    assertThat(Fraction.of(1, 32).percent(2)).isEqualTo("3.13");
    assertThat(Fraction.of(1, 1).percent(4)).isEqualTo("100.0000");
  }

  @Test
  void catalogueHasTwentyFourDistinctDefinitions() {
    // Given
    var all = Definitions.all(10);
    // When
    var ids = all.stream().map(Definition::id).distinct().toList();
    // Then
    assertThat(ids).hasSize(24).contains(Definitions.DEFAULT_ID);
    assertThat(Definitions.find("low_share-grade-both-raw@1", 10)).isPresent();
    assertThat(Definitions.find("low_share-grade-both-raw@2", 10)).isEmpty();
  }
}
