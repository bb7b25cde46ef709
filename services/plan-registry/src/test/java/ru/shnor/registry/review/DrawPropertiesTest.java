package ru.shnor.registry.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawPropertiesTest {

  private static List<Draw.Candidate> programmes(int count, int places) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Draw.Candidate("PROGRAMME|2024|s" + i, "s" + i, "m" + i % places))
        .toList();
  }

  private static List<Draw.Reviewer> reviewers(int count, int places) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Draw.Reviewer("r" + i, "s" + i, "m" + i % places))
        .toList();
  }

  @Property(tries = 200)
  void nobodyReviewsOwnSchoolOrMunicipalityAndNobodyTwice(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 80) int programmes,
      @ForAll @IntRange(min = 3, max = 40) int reviewers,
      @ForAll @IntRange(min = 1, max = 42) int places) {
    // Given
    List<Draw.Reviewer> pool = reviewers(reviewers, places);
    Map<String, Draw.Reviewer> bySubject = new HashMap<>();
    pool.forEach(one -> bySubject.put(one.subject(), one));
    // When
    List<Draw.Assigned> drawn = Draw.of(seed, 60, programmes(programmes, places), pool);
    // Then
    assertThat(drawn).hasSize(Math.min(60, programmes));
    assertThat(drawn.stream().map(one -> one.candidate().programmeId())).doesNotHaveDuplicates();
    for (Draw.Assigned one : drawn) {
      long may = pool.stream().filter(reviewer -> reviewer.mayReview(one.candidate())).count();
      assertThat(one.reviewers()).hasSize(may >= 3 ? 3 : 0);
      assertThat(new HashSet<>(one.reviewers())).hasSize(one.reviewers().size());
      assertThat(one.reviewers())
          .allMatch(
              subject -> bySubject.getOrDefault(subject, pool.get(0)).mayReview(one.candidate()));
    }
  }

  @Property(tries = 100)
  void theSameSeedGivesTheSameDrawInWhateverOrderPeopleAndProgrammesCome(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 1000) int shuffle) {
    // Given
    List<Draw.Candidate> programmes = new ArrayList<>(programmes(50, 12));
    List<Draw.Reviewer> reviewers = new ArrayList<>(reviewers(20, 12));
    List<Draw.Assigned> first = Draw.of(seed, 30, programmes, reviewers);
    // When
    Collections.shuffle(programmes, new Random(shuffle));
    Collections.shuffle(reviewers, new Random(shuffle));
    // Then
    assertThat(Draw.of(seed, 30, programmes, reviewers)).isEqualTo(first);
  }

  @Property(tries = 50)
  void workIsSharedEvenly(@ForAll @IntRange(max = 1_000_000) int seed) {
    // Given every reviewer of a municipality of its own
    List<Draw.Assigned> drawn = Draw.of(seed, 60, programmes(60, 30), reviewers(30, 30));
    Map<String, Integer> load = new HashMap<>();
    // When
    drawn.forEach(
        one -> one.reviewers().subList(0, 2).forEach(who -> load.merge(who, 1, Integer::sum)));
    // Then 120 reviews over 30 reviewers
    assertThat(load.values()).allMatch(count -> count >= 2 && count <= 6);
  }

  @Property(tries = 50)
  void theThirdIsAskedOnlyWhereTheTwoDifferByTheThreshold(
      @ForAll @IntRange(max = 2) int one, @ForAll @IntRange(max = 2) int other) {
    // Given
    List<Draw.Assigned> drawn = Draw.of(1, 1, programmes(1, 1), reviewersOfOthers());
    Draw.Assigned task = drawn.get(0);
    Round round =
        new Round("REVIEW|2024|1", 2024, 1, 1, 9, reviewersOfOthers(), drawn, List.of(), "", "u");
    // When
    Round after =
        round
            .with(opinion(task.reviewers().get(0), one))
            .with(opinion(task.reviewers().get(1), other));
    // Then the weights sum to 9
    boolean differ = Math.abs(one - other) >= 1;
    assertThat(after.asked(task)).hasSize(differ ? 3 : 2);
    assertThat(after.settled(task)).isEqualTo(!differ);
    assertThat(after.summary().get(0).counts().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(2);
  }

  private static List<Draw.Reviewer> reviewersOfOthers() {
    return IntStream.range(0, 4).mapToObj(i -> new Draw.Reviewer("r" + i, "", "x" + i)).toList();
  }

  private static Round.Opinion opinion(String reviewer, int score) {
    Map<String, Integer> scores = new HashMap<>();
    Criterion.all().forEach(one -> scores.put(one.code(), score));
    return new Round.Opinion("П-001", reviewer, scores, "", "");
  }
}
