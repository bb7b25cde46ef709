package ru.shnor.registry.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One peer review: its draw and what the reviewers said.
 *
 * @param roundId {@code REVIEW|2024|<seed>}
 * @param threshold difference of two weighted totals from which a third reviewer is asked
 * @param createdAt ISO 8601 instant
 */
record Round(
    String roundId,
    int year,
    long seed,
    int sample,
    int threshold,
    List<Draw.Reviewer> reviewers,
    List<Draw.Assigned> assigned,
    List<Opinion> opinions,
    String createdAt,
    String createdBy) {

  Round {
    reviewers = List.copyOf(reviewers);
    assigned = List.copyOf(assigned);
    opinions = List.copyOf(opinions);
  }

  /**
   * What one reviewer said of one programme.
   *
   * @param scores by code of the criterion
   */
  record Opinion(
      String code, String reviewer, Map<String, Integer> scores, String comment, String at) {
    Opinion {
      scores = Map.copyOf(scores);
    }

    int total() {
      return Criterion.all().stream()
          .mapToInt(one -> one.weight() * scores.getOrDefault(one.code(), 0))
          .sum();
    }
  }

  /**
   * A criterion over all programmes of the round.
   *
   * @param counts how many opinions gave which score, from 0
   */
  record Summary(String code, String title, int weight, int max, List<Integer> counts) {}

  List<Opinion> of(String code) {
    return opinions.stream().filter(one -> one.code().equals(code)).toList();
  }

  /** Those who are asked now: two, and the third once the two differ by the threshold. */
  List<String> asked(Draw.Assigned one) {
    if (one.reviewers().isEmpty()) {
      return List.of();
    }
    List<String> two = one.reviewers().subList(0, 2);
    List<Opinion> said = of(one.code()).stream().filter(it -> two.contains(it.reviewer())).toList();
    boolean differ =
        said.size() == 2 && Math.abs(said.get(0).total() - said.get(1).total()) >= threshold;
    return differ ? one.reviewers() : two;
  }

  /** Whether everybody who is asked has spoken. */
  boolean settled(Draw.Assigned one) {
    List<String> asked = asked(one);
    return !asked.isEmpty() && of(one.code()).size() >= asked.size();
  }

  Optional<Draw.Assigned> find(String code) {
    return assigned.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  Round with(Opinion opinion) {
    List<Opinion> all = new ArrayList<>(opinions);
    all.add(opinion);
    return new Round(
        roundId, year, seed, sample, threshold, reviewers, assigned, all, createdAt, createdBy);
  }

  List<Summary> summary() {
    List<Summary> found = new ArrayList<>();
    for (Criterion one : Criterion.all()) {
      Map<Integer, Integer> counts = new LinkedHashMap<>();
      for (int score = 0; score <= one.max(); score++) {
        counts.put(score, 0);
      }
      opinions.forEach(
          opinion -> counts.merge(opinion.scores().getOrDefault(one.code(), 0), 1, Integer::sum));
      found.add(
          new Summary(
              one.code(), one.title(), one.weight(), one.max(), List.copyOf(counts.values())));
    }
    return found;
  }
}
