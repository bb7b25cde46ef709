package ru.shnor.kit.sheet;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A process of its own with little memory: reads the files it is given and prints for each the code
 * of the refusal and the milliseconds.
 */
final class SmallHeap {

  private SmallHeap() {}

  public static void main(String[] files) {
    for (String file : files) {
      long start = System.nanoTime();
      String outcome = "READ";
      try {
        readAll(Path.of(file));
      } catch (UnreadableFile e) {
        outcome = e.code();
      }
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      System.out.println(outcome + " " + millis);
    }
  }

  /** Number of rows of all sheets. */
  static int readAll(Path file) {
    int[] rows = {0};
    try (SheetReader reader = SheetReaders.open(file)) {
      for (SheetInfo sheet : reader.sheets()) {
        reader.read(sheet, row -> rows[0] += row.cells().isEmpty() ? 0 : 1);
      }
    }
    return rows[0];
  }
}
