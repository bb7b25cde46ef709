package ru.shnor.registry.review;

import java.util.List;
import ru.shnor.registry.programme.DataFile;

/**
 * What a programme is judged by.
 *
 * @param max largest score; the smallest is 0
 */
record Criterion(String code, String title, int weight, int max) {

  private static final List<Criterion> ALL =
      DataFile.rows("criteria.csv").stream()
          .map(
              row ->
                  new Criterion(
                      row.get(0),
                      row.get(1),
                      Integer.parseInt(row.get(2)),
                      Integer.parseInt(row.get(3))))
          .toList();

  Criterion {
    if (weight < 1 || max < 1) {
      throw new IllegalArgumentException(
          "criterion %s: weight %d, max %d".formatted(code, weight, max));
    }
  }

  /** All of them, in the order of the file. */
  static List<Criterion> all() {
    return ALL;
  }
}
