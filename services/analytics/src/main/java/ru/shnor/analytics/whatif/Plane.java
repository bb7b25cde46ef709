package ru.shnor.analytics.whatif;

import java.util.Arrays;
import ru.shnor.analytics.indicator.Subject;

/**
 * Results of one year and season in one array: for every school in its place, for every work, the
 * number of works with each mark, their sum, and the maximum score. What a question reads of a
 * school lies together. A work without a mark counts as absent.
 */
final class Plane {

  static final int LEAST_GRADE = 4;
  static final int GRADES = 3;
  static final int SLOTS = Subject.values().length * GRADES;
  static final int MARKS = 4;
  private static final int SUM = MARKS;
  private static final int MAX = MARKS + 1;
  private static final int WIDTH = MARKS + 2;
  private static final int ROW = SLOTS * WIDTH;

  private int[] numbers;
  private int capacity;

  /** Works that have a mark. */
  private int works;

  Plane(int capacity) {
    this.capacity = capacity;
    this.numbers = new int[Math.multiplyExact(capacity, ROW)];
  }

  /** Place of a work: subject and programme grade, 4 to 6. */
  static int slot(Subject subject, int grade) {
    return place(subject) * GRADES + grade - LEAST_GRADE;
  }

  static int place(Subject subject) {
    return switch (subject) {
      case RUSSIAN -> 0;
      case MATHEMATICS -> 1;
    };
  }

  void grow(int schools) {
    if (schools > capacity) {
      capacity = Math.max(schools, capacity + capacity / 2 + 16);
      numbers = Arrays.copyOf(numbers, Math.multiplyExact(capacity, ROW));
    }
  }

  int n(int slot, int school) {
    return school < capacity ? numbers[school * ROW + slot * WIDTH + SUM] : 0;
  }

  int max(int slot, int school) {
    return numbers[school * ROW + slot * WIDTH + MAX];
  }

  /** Adds the counts of a work to a sum, «2» at 0 to «5» at 3. */
  void addTo(long[] sum, int slot, int school) {
    int at = school * ROW + slot * WIDTH;
    sum[0] += numbers[at];
    sum[1] += numbers[at + 1];
    sum[2] += numbers[at + 2];
    sum[3] += numbers[at + 3];
  }

  void put(int slot, int school, int two, int three, int four, int five, int max) {
    int at = school * ROW + slot * WIDTH;
    works -= numbers[at + SUM] > 0 ? 1 : 0;
    numbers[at] = two;
    numbers[at + 1] = three;
    numbers[at + 2] = four;
    numbers[at + 3] = five;
    numbers[at + SUM] = Math.addExact(Math.addExact(two, three), Math.addExact(four, five));
    numbers[at + MAX] = max;
    works += numbers[at + SUM] > 0 ? 1 : 0;
  }

  boolean isEmpty() {
    return works == 0;
  }

  long bytes() {
    return (long) numbers.length * Integer.BYTES;
  }
}
