package ru.shnor.benchmarks.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.whatif.WorkCounts;

/** A made-up country: every school has every work in every year; every seventh is on the list. */
record Country(int schools, int firstYear, int years, long seed) {

  static final String LIST = "SHNOR";
  private static final int LIST_EVERY = 7;
  private static final int MAX_SCORE = 24;

  /** A school in a year. */
  record SchoolYear(String school, int year, List<WorkCounts> works) {
    SchoolYear {
      works = List.copyOf(works);
    }
  }

  String school(int number) {
    return "s" + (1_000_000 + number);
  }

  boolean listed(int number) {
    return number % LIST_EVERY == 0;
  }

  List<String> listed() {
    List<String> listed = new ArrayList<>();
    for (int school = 0; school < schools; school++) {
      if (listed(school)) {
        listed.add(school(school));
      }
    }
    return listed;
  }

  int lastYear() {
    return firstYear + years - 1;
  }

  /** Tells every school in every year, the same at each call. */
  void tell(Consumer<SchoolYear> listener) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int year = firstYear; year <= lastYear(); year++) {
      for (int school = 0; school < schools; school++) {
        List<WorkCounts> works = new ArrayList<>();
        for (Subject subject : Subject.values()) {
          for (int grade = 4; grade <= 6; grade++) {
            if (random.nextInt(50) > 0) {
              works.add(work(subject, grade, random));
            }
          }
        }
        listener.accept(new SchoolYear(school(school), year, works));
      }
    }
  }

  private static WorkCounts work(Subject subject, int grade, SplittableRandom random) {
    int n = 2 + random.nextInt(80);
    int two = random.nextInt(n / 4 + 1);
    int three = random.nextInt((n - two) / 2 + 1);
    int four = random.nextInt(n - two - three + 1);
    return new WorkCounts(subject, grade, two, three, four, n - two - three - four, MAX_SCORE);
  }
}
