package ru.shnor.registry.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Who reviews what: a sample of the programmes, and for each two reviewers and a third in reserve,
 * none of the same school or municipality, as evenly loaded as can be. The same seed, programmes
 * and reviewers give the same draw in whatever order they come ({@link Random} is specified by the
 * JDK).
 */
final class Draw {

  private static final int REVIEWERS = 3;

  private Draw() {}

  /** What may be reviewed. */
  record Candidate(String programmeId, String schoolId, String municipalityId) {}

  /**
   * A reviewer.
   *
   * @param subject at the identity provider
   * @param schoolId empty if it is of no school
   * @param municipalityId empty if it is of no municipality
   */
  record Reviewer(String subject, String schoolId, String municipalityId) {

    boolean mayReview(Candidate one) {
      return !one.schoolId().equals(schoolId) && !one.municipalityId().equals(municipalityId);
    }
  }

  /**
   * A programme under a code that tells nothing.
   *
   * @param reviewers two, and the third in reserve; empty if too few may review it
   */
  record Assigned(String code, Candidate candidate, List<String> reviewers) {
    Assigned {
      reviewers = List.copyOf(reviewers);
    }
  }

  /**
   * Draws.
   *
   * @param sample how many programmes; all if there are fewer
   */
  static List<Assigned> of(
      long seed, int sample, List<Candidate> programmes, List<Reviewer> reviewers) {
    Random random = new Random(seed);
    List<Candidate> pot = new ArrayList<>(programmes);
    pot.sort(Comparator.comparing(Candidate::programmeId));
    Collections.shuffle(pot, random);
    List<Reviewer> pool = new ArrayList<>(reviewers);
    pool.sort(Comparator.comparing(Reviewer::subject));
    Collections.shuffle(pool, random);
    Loads loads = new Loads();
    List<Assigned> drawn = new ArrayList<>();
    for (Candidate one : pot.subList(0, Math.min(sample, pot.size()))) {
      List<String> able =
          pool.stream().filter(reviewer -> reviewer.mayReview(one)).map(Reviewer::subject).toList();
      drawn.add(new Assigned("П-%03d".formatted(drawn.size() + 1), one, loads.take(able)));
    }
    return drawn;
  }

  /** How much everybody has; the reserve may never be asked, so it is counted apart. */
  private static final class Loads {

    private final Map<String, Integer> reviews = new HashMap<>();
    private final Map<String, Integer> reserves = new HashMap<>();

    /** Two of those who have least, and a third in reserve; nobody if there are too few. */
    List<String> take(List<String> able) {
      if (able.size() < REVIEWERS) {
        return List.of();
      }
      List<String> chosen =
          new ArrayList<>(
              able.stream().sorted(least(reviews, reserves)).limit(REVIEWERS - 1).toList());
      String third =
          able.stream()
              .filter(one -> !chosen.contains(one))
              .min(least(reserves, reviews))
              .orElseThrow();
      chosen.forEach(one -> reviews.merge(one, 1, Integer::sum));
      reserves.merge(third, 1, Integer::sum);
      chosen.add(third);
      return List.copyOf(chosen);
    }

    private static Comparator<String> least(Map<String, Integer> by, Map<String, Integer> then) {
      return Comparator.comparingInt((String one) -> by.getOrDefault(one, 0))
          .thenComparingInt(one -> then.getOrDefault(one, 0));
    }
  }
}
