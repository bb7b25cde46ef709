package ru.shnor.ingestion.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Subject;

/**
 * New York's results as they come out of the templates, and the check values of the data's own page
 * computed from them by a second, plain way.
 */
public final class NewYork {

  public static final Path DATA = Path.of("../../../shared/data/nyc-2013-2016");
  public static final Path TEMPLATES = Path.of("examples/templates");
  public static final List<String> FILES =
      List.of("SchoolELAResults20132016Public.csv", "SchoolMathResults20132016Public.csv");

  /**
   * Schools with a result in grades 4 to 8, and such results; counted in the files by other means.
   */
  public static final int SCHOOLS = 1119;

  public static final int CELLS = 23_286;

  private record Place(String school, Subject subject, int year, int grade) {}

  private final Map<Place, Marks> cells = new HashMap<>();
  private final Set<String> schools = new HashSet<>();

  /** Whether the files are here; if not, says so aloud. */
  public static boolean present() {
    boolean present = Files.isDirectory(DATA);
    if (!present) {
      System.out.println("SKIPPED: no real files at " + DATA);
    }
    return present;
  }

  public void add(String school, CampaignState work, Marks marks) {
    schools.add(school);
    Place place = new Place(school, work.subject(), work.year(), work.programmeGrade());
    if (cells.put(place, marks) != null) {
      throw new IllegalStateException("twice: " + place);
    }
  }

  public int cells() {
    return cells.size();
  }

  public int schools() {
    return schools.size();
  }

  /** Listed, evaluable, positive: 30 % of «2» in both subjects, grades 4–6, n ≥ 10. */
  public List<Integer> indicator(int base, int report) {
    int listed = 0;
    int evaluable = 0;
    int positive = 0;
    for (String school : schools) {
      Set<Integer> all = Set.of(4, 5, 6);
      boolean low =
          List.of(Subject.values()).stream()
              .map(subject -> pool(school, subject, base, all))
              .allMatch(pool -> pool[1] >= 10 && 100 * pool[0] >= 30 * pool[1]);
      if (!low) {
        continue;
      }
      listed++;
      List<Optional<Boolean>> fell =
          List.of(Subject.values()).stream()
              .map(subject -> fell(school, subject, base, report))
              .toList();
      if (fell.stream().allMatch(Optional::isPresent)) {
        evaluable++;
        positive += fell.stream().allMatch(one -> one.orElse(false)) ? 1 : 0;
      }
    }
    return List.of(listed, evaluable, positive);
  }

  private Optional<Boolean> fell(String school, Subject subject, int base, int report) {
    Set<Integer> both = new HashSet<>(Set.of(4, 5, 6));
    both.removeIf(
        grade ->
            !cells.containsKey(new Place(school, subject, base, grade))
                || !cells.containsKey(new Place(school, subject, report, grade)));
    long[] before = pool(school, subject, base, both);
    long[] after = pool(school, subject, report, both);
    if (before[1] < 10 || after[1] < 10) {
      return Optional.empty();
    }
    return Optional.of(
        after[0] * before[1] < before[0] * after[1] || (before[0] == 0 && after[0] == 0));
  }

  private long[] pool(String school, Subject subject, int year, Set<Integer> grades) {
    long two = 0;
    long all = 0;
    for (int grade : grades) {
      Optional<Marks> marks =
          Optional.ofNullable(cells.get(new Place(school, subject, year, grade)));
      if (marks.isPresent()) {
        Marks one = marks.get();
        two += one.two();
        all += one.two() + one.three() + one.four() + one.five();
      }
    }
    return new long[] {two, all};
  }
}
