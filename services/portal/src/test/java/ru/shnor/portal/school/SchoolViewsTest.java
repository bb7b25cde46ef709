package ru.shnor.portal.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.shnor.portal.indicator.Answers.Counts;
import ru.shnor.portal.indicator.Answers.Definition;
import ru.shnor.portal.indicator.Answers.DefinitionOutcome;
import ru.shnor.portal.indicator.Answers.GradePair;
import ru.shnor.portal.indicator.Answers.School;
import ru.shnor.portal.indicator.Answers.SubjectOutcome;
import ru.shnor.portal.indicator.DefinitionWords;

class SchoolViewsTest {

  private final DefinitionWords words = new DefinitionWords();

  private static Counts counts(String season) {
    return new Counts(
        10,
        1,
        2,
        3,
        4,
        Optional.of(season).filter(one -> !one.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  private static GradePair pair(boolean used, String base, String report) {
    return new GradePair(
        4, 4, used, Optional.empty(), Optional.of(counts(base)), Optional.of(counts(report)));
  }

  private static School school(List<GradePair> pairs, List<DefinitionOutcome> outcomes) {
    return new School(
        "s1",
        "Школа",
        "Район",
        new Definition(
            "low_share-grade-both-raw",
            1,
            "low_share",
            "grade",
            "both",
            "raw",
            10,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        "POSITIVE",
        Optional.empty(),
        List.of(
            new SubjectOutcome(
                "RU",
                "Русский язык",
                pairs,
                counts(""),
                counts(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                "")),
        outcomes,
        Optional.empty());
  }

  private Optional<SeasonGap> gap(GradePair... pairs) {
    return SeasonGap.of(school(List.of(pairs), List.of()), words);
  }

  @Test
  void otherSeasonIsAGap() {
    assertThat(gap(pair(true, "AUTUMN", "SPRING"))).hasValue(new SeasonGap("осень", "весна"));
  }

  @Test
  void twoSeasonsInOneYearAreAGapToo() {
    assertThat(gap(pair(true, "AUTUMN", "SPRING"), pair(true, "SPRING", "SPRING")))
        .hasValue(new SeasonGap("осень и весна", "весна"));
  }

  @Test
  void sameSeasonAndUnknownSeasonAreNone() {
    assertThat(gap(pair(true, "SPRING", "SPRING"))).isEmpty();
    assertThat(gap(pair(true, "", "SPRING"))).isEmpty();
    assertThat(gap()).isEmpty();
  }

  @Test
  void gradesThatDoNotCountMakeNoGap() {
    assertThat(gap(pair(true, "SPRING", "SPRING"), pair(false, "AUTUMN", "SPRING"))).isEmpty();
  }

  @Test
  void matrixHasSixRowsOfFourAndCountsWhatItHas() {
    OutcomeMatrix matrix =
        OutcomeMatrix.of(
            school(
                List.of(),
                List.of(
                    new DefinitionOutcome("low_share-grade-both-raw", "POSITIVE"),
                    new DefinitionOutcome("mean_mark-cohort-any-region_adjusted", "NOT_POSITIVE"),
                    new DefinitionOutcome("quality-grade-any-raw", "NOT_EVALUABLE"))),
            words);
    assertThat(matrix.rows()).hasSize(6).allMatch(row -> row.cells().size() == 4);
    assertThat(matrix.rows().get(0).title()).isEqualTo("доля «2», тот же класс");
    assertThat(matrix.rows().get(0).cells().get(0).outcome()).hasValue("POSITIVE");
    assertThat(matrix.rows().get(0).cells().get(0).chosen()).isTrue();
    assertThat(matrix.rows().get(5).cells().get(3).outcome()).hasValue("NOT_POSITIVE");
    assertThat(matrix.rows().get(1).cells()).allMatch(cell -> cell.outcome().isEmpty());
    assertThat(List.of(matrix.positive(), matrix.not(), matrix.none())).containsExactly(1L, 1L, 1L);
  }
}
