package ru.shnor.survey.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small keys and answers for tests. */
final class Keys {

  static final double NA = Double.NaN;

  private Keys() {}

  /** A key of one scale; a leading minus reverses. */
  static Key of(double min, double max, String missing, ScoreKind score, String... items) {
    List<ScaleItem> list = new ArrayList<>();
    for (String item : items) {
      list.add(
          item.startsWith("-")
              ? new ScaleItem.Reversed(item.substring(1))
              : new ScaleItem.Direct(item));
    }
    return of(min, max, missing, scale(score, list));
  }

  static Key of(double min, double max, String missing, Scale scale) {
    return new Key(min, max, MissingRule.of(missing).orElseThrow(), List.of(scale));
  }

  static Scale scale(ScoreKind score, List<ScaleItem> items) {
    return new Scale("s", "Шкала", score, items, List.of(), Optional.empty());
  }

  /** Rows of answers to items a, b, c … */
  static Answers rows(double[]... rows) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int item = 0; item < rows[0].length; item++) {
      double[] column = new double[rows.length];
      for (int person = 0; person < rows.length; person++) {
        column[person] = rows[person][item];
      }
      columns.put(Character.toString('a' + item), column);
    }
    return new Answers(rows.length, columns);
  }

  static double[] row(double... answers) {
    return answers;
  }

  static ScaleResult result(Key key, Answers answers) {
    return new Scoring(key, answers).results().get(0);
  }
}
