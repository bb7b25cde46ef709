package ru.shnor.survey.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertiesTest {

  private static final int MIN = 1;
  private static final int MAX = 6;

  /** Answers of persons to items, some absent; no item is left out by everybody. */
  record Sheet(List<List<Optional<Integer>>> rows, List<Boolean> reversed) {

    int items() {
      return reversed.size();
    }

    Answers answers() {
      double[][] rowsOfNumbers =
          rows.stream()
              .map(row -> row.stream().mapToDouble(x -> x.map(i -> (double) i).orElse(Keys.NA)))
              .map(java.util.stream.DoubleStream::toArray)
              .toArray(double[][]::new);
      return Keys.rows(rowsOfNumbers);
    }

    Key key(String missing) {
      String[] names = new String[items()];
      for (int i = 0; i < names.length; i++) {
        names[i] = (reversed.get(i) ? "-" : "") + Character.toString('a' + i);
      }
      return Keys.of(MIN, MAX, missing, ScoreKind.MEAN, names);
    }

    Sheet with(List<List<Optional<Integer>>> otherRows) {
      return new Sheet(otherRows, reversed);
    }
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    Arbitrary<Optional<Integer>> answer = Arbitraries.integers().between(MIN, MAX).optional(0.85);
    return Arbitraries.integers()
        .between(2, 8)
        .flatMap(
            items ->
                Combinators.combine(
                        answer.list().ofSize(items).list().ofMinSize(2).ofMaxSize(40),
                        Arbitraries.of(true, false).list().ofSize(items))
                    .as(Sheet::new))
        .filter(ScoringPropertiesTest::everyItemAnswered);
  }

  private static boolean everyItemAnswered(Sheet sheet) {
    for (int i = 0; i < sheet.items(); i++) {
      int item = i;
      if (sheet.rows().stream().noneMatch(row -> row.get(item).isPresent())) {
        return false;
      }
    }
    return true;
  }

  @Property
  void equalsTheIndependentComputation(@ForAll("sheets") Sheet sheet) {
    // Given
    NaiveScale naive = NaiveScale.imputed(sheet.rows(), sheet.reversed(), MIN + MAX);
    // When
    ScaleResult result = Keys.result(sheet.key("item-median"), sheet.answers());
    // Then
    assertThat(result.mean().orElseThrow()).isEqualTo(naive.meanOfMeans(), within(1e-9));
    assertThat(result.sd().orElseThrow()).isEqualTo(naive.sdOfMeans(), within(1e-9));
    assertThat(result.reliability().raw().isPresent()).isEqualTo(naive.alpha().isPresent());
    naive
        .alpha()
        .ifPresent(
            alpha ->
                assertThat(result.reliability().raw().orElseThrow())
                    .isCloseTo(alpha, within(1e-9 * Math.max(1, Math.abs(alpha)))));
  }

  @Property
  void orderOfPersonsMakesNoDifference(@ForAll("sheets") Sheet sheet, @ForAll long seed) {
    // Given
    List<List<Optional<Integer>>> shuffled = new ArrayList<>(sheet.rows());
    Collections.shuffle(shuffled, new Random(seed));
    // When
    ScaleResult one = Keys.result(sheet.key("item-median"), sheet.answers());
    ScaleResult other = Keys.result(sheet.key("item-median"), sheet.with(shuffled).answers());
    // Then
    assertThat(other.mean().orElseThrow()).isEqualTo(one.mean().orElseThrow(), within(1e-12));
    assertThat(other.sd().orElseThrow()).isEqualTo(one.sd().orElseThrow(), within(1e-12));
    same(other.reliability(), one.reliability());
    same(other.pairwise(), one.pairwise());
    same(other.complete(), one.complete());
  }

  @Property
  void reversingAllItemsMirrorsTheMeanAndKeepsTheRest(@ForAll("sheets") Sheet sheet) {
    // Given
    Sheet mirrored =
        new Sheet(sheet.rows(), sheet.reversed().stream().map(reversed -> !reversed).toList());
    // When
    ScaleResult one = Keys.result(sheet.key("item-median"), sheet.answers());
    ScaleResult other = Keys.result(mirrored.key("item-median"), mirrored.answers());
    // Then
    assertThat(other.mean().orElseThrow())
        .isEqualTo(MIN + MAX - one.mean().orElseThrow(), within(1e-12));
    assertThat(other.sd().orElseThrow()).isEqualTo(one.sd().orElseThrow(), within(1e-12));
    same(other.reliability(), one.reliability());
  }

  /**
   * The claim of {@link MissingRule.ItemMedian}: reverse the answers themselves, key them plain.
   */
  @Property
  void imputingBeforeOrAfterReversingIsTheSame(@ForAll("sheets") Sheet sheet) {
    // Given
    List<List<Optional<Integer>>> turned =
        sheet.rows().stream()
            .map(
                row -> {
                  List<Optional<Integer>> values = new ArrayList<>();
                  for (int i = 0; i < row.size(); i++) {
                    boolean reversed = sheet.reversed().get(i);
                    values.add(row.get(i).map(x -> reversed ? MIN + MAX - x : x));
                  }
                  return values;
                })
            .toList();
    Sheet plain = new Sheet(turned, Collections.nCopies(sheet.items(), false));
    // When
    Key key = sheet.key("item-median");
    Key direct = plain.key("item-median");
    double[] reversedAfter = new Scoring(key, sheet.answers()).scores(key.scales().get(0));
    double[] reversedBefore = new Scoring(direct, plain.answers()).scores(direct.scales().get(0));
    // Then
    assertThat(reversedAfter).containsExactly(reversedBefore, within(1e-12));
  }

  @Property
  void allRulesAgreeOnCompleteAnswers(@ForAll("sheets") Sheet sheet) {
    // Given
    List<List<Optional<Integer>>> complete =
        sheet.rows().stream().filter(row -> row.stream().allMatch(Optional::isPresent)).toList();
    if (complete.size() < 2) {
      return;
    }
    Sheet whole = sheet.with(complete);
    // When
    List<ScaleResult> results =
        List.of("item-median", "item-mean", "listwise", "answered-share:1").stream()
            .map(rule -> Keys.result(whole.key(rule), whole.answers()))
            .toList();
    // Then
    for (ScaleResult result : results) {
      assertThat(result.persons()).isEqualTo(complete.size());
      assertThat(result.mean()).isEqualTo(results.get(0).mean());
      same(result.reliability(), results.get(0).reliability());
      same(result.pairwise(), result.complete());
      same(result.reliability(), result.complete());
    }
  }

  @Property
  void listwiseEqualsTheCompleteCases(@ForAll("sheets") Sheet sheet) {
    // When
    ScaleResult result = Keys.result(sheet.key("listwise"), sheet.answers());
    // Then
    assertThat(result.persons())
        .isEqualTo(
            (int)
                sheet.rows().stream()
                    .filter(row -> row.stream().allMatch(Optional::isPresent))
                    .count());
    same(result.reliability(), result.complete());
  }

  private static void same(Reliability one, Reliability other) {
    assertThat(one.raw().isPresent()).isEqualTo(other.raw().isPresent());
    if (one.raw().isPresent()) {
      double expected = other.raw().getAsDouble();
      assertThat(one.raw().getAsDouble())
          .isEqualTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }
}
