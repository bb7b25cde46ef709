package ru.shnor.survey.scale;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers of some persons, one column per item; a missing answer is NaN. Columns are not copied:
 * whoever made them gives them away.
 */
public final class Answers {

  private final int persons;
  private final Map<String, double[]> columns;

  /**
   * @throws IllegalArgumentException if a column is not as long as there are persons
   */
  public Answers(int persons, Map<String, double[]> columns) {
    this.persons = persons;
    this.columns = new LinkedHashMap<>(columns);
    this.columns.forEach(
        (name, column) -> {
          if (column.length != persons) {
            throw new IllegalArgumentException(
                "item %s has %d answers of %d persons".formatted(name, column.length, persons));
          }
        });
  }

  public int persons() {
    return persons;
  }

  /**
   * Answers to an item; do not write into it.
   *
   * @throws IllegalArgumentException if there is no such item
   */
  double[] of(String item) {
    double[] column = columns.get(item);
    if (column == null) {
      throw new IllegalArgumentException("no answers to item " + item);
    }
    return column;
  }
}
