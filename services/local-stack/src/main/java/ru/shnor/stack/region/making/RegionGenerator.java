package ru.shnor.stack.region.making;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.stack.region.Marks;
import ru.shnor.stack.region.Region;
import ru.shnor.stack.region.School;
import ru.shnor.stack.region.Subject;
import ru.shnor.stack.region.Truth;
import ru.shnor.stack.region.Work;

/**
 * Makes a {@link Region}. A pupil's knowledge is the level of the school ({@link Levels}) plus what
 * is the pupil's own; the place in the region gives the score, the score the mark.
 */
public final class RegionGenerator {

  /** Most schools that can be made: as many logins as there are. */
  public static final int MOST_SCHOOLS = 9_999;

  /** Share of the pupils below the border who are lifted over it where marks are implausible. */
  private static final double LIFTED = 0.85;

  private final List<Integer> years;
  private final Map<Work, ScoreTable> tables = new LinkedHashMap<>();
  private final Map<Work, Map<School, Marks>> results = new LinkedHashMap<>();
  private final Map<School, Map<Subject, List<Double>>> expected = new LinkedHashMap<>();

  private RegionGenerator(int lastYear) {
    years = List.of(lastYear - 2, lastYear - 1, lastYear);
    for (int year : years) {
      for (Work work : Calibration.works(year)) {
        tables.put(work, new ScoreTable(Calibration.scale(work.subject(), work.grade(), year)));
      }
    }
  }

  /**
   * Makes a region.
   *
   * @param schools how many, from 1 to {@value #MOST_SCHOOLS}
   * @param lastYear last of the three years
   */
  public static Region make(long seed, int schools, int lastYear) {
    if (schools < 1 || schools > MOST_SCHOOLS) {
      throw new IllegalArgumentException(
          "Школ %d: нужно от 1 до %d".formatted(schools, MOST_SCHOOLS));
    }
    return new RegionGenerator(lastYear).region(seed, schools);
  }

  private Region region(long seed, int count) {
    Chance chance = new Chance(seed);
    List<Drawn> drawn = Drawn.all(count, chance.split());
    for (Drawn one : drawn) {
      Chance own = chance.split();
      Levels levels = new Levels(one, years, own.split());
      tables.forEach(
          (work, table) -> {
            if (writes(one.school(), work)) {
              sit(one.school(), work, table, levels, own.split());
            }
          });
      expected.put(one.school(), expected(one.school(), levels));
    }
    return new Region(seed, years, drawn.stream().map(Drawn::school).toList(), results, expected);
  }

  private static boolean writes(School school, Work work) {
    return work.grade() == 4 || !school.onlyPrimary();
  }

  private void sit(School school, Work work, ScoreTable table, Levels levels, Chance chance) {
    boolean lifts = school.truth() == Truth.IMPLAUSIBLE && work.year() == years.get(2);
    int enrolled = levels.enrolled(work);
    int present = enrolled - chance.successes(enrolled, Calibration.ABSENT);
    int[] marks = new int[6];
    for (int pupil = 0; pupil < present; pupil++) {
      int score = table.score(levels.place(work, chance));
      if (lifts && score < table.cut() && chance.happens(LIFTED)) {
        score = table.cut();
      }
      marks[table.mark(score)]++;
    }
    if (present > 0) {
      results
          .computeIfAbsent(work, any -> new LinkedHashMap<>())
          .put(school, new Marks(marks[2], marks[3], marks[4], marks[5]));
    }
  }

  /** Percent of «2» by subject and year, mean over the grades. */
  private Map<Subject, List<Double>> expected(School school, Levels levels) {
    Map<Subject, List<Double>> bySubject = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      List<Double> byYear = new ArrayList<>();
      for (int year : years) {
        byYear.add(
            tables.entrySet().stream()
                .filter(one -> one.getKey().year() == year)
                .filter(one -> one.getKey().subject() == subject)
                .filter(one -> writes(school, one.getKey()))
                .mapToDouble(one -> 100 * levels.expectedBelow(one.getKey(), one.getValue().low()))
                .average()
                .orElse(0));
      }
      bySubject.put(subject, byYear);
    }
    return bySubject;
  }
}
