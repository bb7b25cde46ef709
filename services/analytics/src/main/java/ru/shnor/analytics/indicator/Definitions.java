package ru.shnor.analytics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.analytics.indicator.Definition.Change;
import ru.shnor.analytics.indicator.Definition.Metric;
import ru.shnor.analytics.indicator.Definition.Mode;
import ru.shnor.analytics.indicator.Definition.Subjects;

/** The catalogue of definitions, in the order they are shown. */
public final class Definitions {

  /** Id of the definition that is published. */
  public static final String DEFAULT_ID = "low_share-grade-both-raw";

  public static final int USUAL_MIN_N = 10;

  private static final int VERSION = 1;

  private Definitions() {}

  /** All 24 with this minimum n. */
  public static List<Definition> all(int minN) {
    List<Definition> all = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      for (Mode mode : Mode.values()) {
        for (Subjects subjects : Subjects.values()) {
          for (Change change : Change.values()) {
            all.add(new Definition(metric, mode, subjects, change, minN, VERSION));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /** The definition of an id, given with or without its version. */
  public static Optional<Definition> find(String id, int minN) {
    return all(minN).stream()
        .filter(one -> id.equals(one.id()) || id.equals(one.id() + "@" + one.version()))
        .findFirst();
  }
}
