package ru.shnor.benchmarks.pupils;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up region: schools, and six works (two subjects, grades 4 to 6) that all of them write.
 *
 * @param rows rows of pupils in all files together
 * @param schools number of schools, up to 90 000
 */
public record PupilRegion(int rows, int schools, long seed) {

  /** Most points of each task; together 24. */
  static final List<Integer> TASKS = List.of(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2, 2, 2);

  static final int MAX_SCORE = TASKS.stream().mapToInt(Integer::intValue).sum();

  static final List<String> SUBJECTS = List.of("RUSSIAN", "MATHEMATICS");
  static final int FIRST_GRADE = 4;
  static final int LAST_GRADE = 6;

  private static final int MUNICIPALITIES = 42;

  /** A work. */
  record Work(String subject, int grade) {
    String russian() {
      return subject.equals("RUSSIAN") ? "Русский язык" : "Математика";
    }

    String file() {
      return "%s-%d".formatted(subject.toLowerCase(java.util.Locale.ROOT), grade);
    }
  }

  public PupilRegion {
    if (schools < 1 || schools > 90_000 || rows < schools * 6) {
      throw new IllegalArgumentException(
          "%d rows of %d schools: 1 to 90000 schools, a row for each of six works"
              .formatted(rows, schools));
    }
  }

  static List<Work> works() {
    List<Work> works = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (int grade = FIRST_GRADE; grade <= LAST_GRADE; grade++) {
        works.add(new Work(subject, grade));
      }
    }
    return works;
  }

  static String login(int school) {
    return "edu" + digits(school);
  }

  static String digits(int school) {
    return Integer.toString(3_810_000 + school);
  }

  static String municipalityCode(int school) {
    return "reg38_m%03d".formatted(1 + school % MUNICIPALITIES);
  }

  static String municipality(int school) {
    return "Район %d".formatted(1 + school % MUNICIPALITIES);
  }

  static String name(int school) {
    return "МБОУ \"СОШ № %d\"".formatted(school + 1);
  }

  /** Pupils of a school in a work: all about the same, the rest spread over the first schools. */
  int pupils(int school) {
    int perWork = rows / works().size();
    return perWork / schools + (school < perWork % schools ? 1 : 0);
  }
}
