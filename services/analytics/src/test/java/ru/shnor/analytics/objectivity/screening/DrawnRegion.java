package ru.shnor.analytics.objectivity.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ru.shnor.analytics.objectivity.work.SchoolWork;
import ru.shnor.analytics.objectivity.work.Work;
import ru.shnor.wire.event.Subject;

/**
 * A region whose pupils have a normal latent level, so that schools are no tilts of the region's
 * pattern; every score just below «3» is lifted to it more often than not, as in the measured data.
 * Sizes are those of real schools. In lifted schools most scores below «3» are lifted to it.
 */
record DrawnRegion(
    SortedMap<Work, List<SchoolWork>> works, Set<String> lifted, Set<String> testable) {

  private static final int[] SIZES = {3, 4, 6, 10, 15, 21, 30, 53, 88, 120};
  private static final int MAX = 20;
  private static final int[] CUTS = {6, 10, 15};
  private static final double SPREAD = 0.45;
  private static final double LIFTED = 0.85;

  static DrawnRegion of(long seed, int schools, int lifted) {
    SplittableRandom random = new SplittableRandom(seed);
    SortedMap<Work, List<SchoolWork>> works = new TreeMap<>();
    Set<String> bad = new HashSet<>();
    Set<String> testable = new HashSet<>();
    for (int i = 0; i < schools; i++) {
      String id = "s%04d".formatted(i);
      int size = SIZES[random.nextInt(SIZES.length)];
      boolean lifts = i < lifted;
      // lifted schools are of the weaker ones: others have little to lift
      // schools differ in how unlike their pupils are, too
      double width = 0.85 + 0.3 * random.nextDouble();
      double level = lifts ? -0.6 : SPREAD * normal(random);
      if (lifts) {
        bad.add(id);
      }
      if (size >= Screening.LEAST_OF_WORK) {
        testable.add(id);
      }
      for (int grade = 4; grade <= 5; grade++) {
        for (Subject subject : Subject.values()) {
          Work work = new Work(subject, grade);
          int[] scores = new int[MAX + 1];
          for (int pupil = 0; pupil < size; pupil++) {
            scores[score(level + width * normal(random), lifts, random)]++;
          }
          works.computeIfAbsent(work, key -> new ArrayList<>()).add(school(id, work, scores, CUTS));
        }
      }
    }
    return new DrawnRegion(works, bad, testable);
  }

  private static int score(double place, boolean lifts, SplittableRandom random) {
    int score = (int) Math.max(0, Math.min(MAX, Math.round(11 + 4 * place)));
    int cut = CUTS[0];
    // the region's own spike: who lacks a point or two is helped, everywhere alike
    if (score < cut && score >= cut - 2 && random.nextDouble() < 0.5) {
      return cut;
    }
    return score < cut && lifts && random.nextDouble() < LIFTED ? cut : score;
  }

  static SchoolWork school(String id, Work work, int[] scores, int[] cuts) {
    List<Integer> counts = new ArrayList<>();
    List<Integer> marks = new ArrayList<>(List.of(0, 0, 0, 0));
    for (int score = 0; score < scores.length; score++) {
      counts.add(scores[score]);
      int mark = 0;
      while (mark < cuts.length && score >= cuts[mark]) {
        mark++;
      }
      marks.set(mark, marks.get(mark) + scores[score]);
    }
    return new SchoolWork(id, work, marks, counts, scores.length - 1, List.of());
  }

  private static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
