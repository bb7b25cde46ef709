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
  private static final int FORMULA = 4;
  private static final String MIN_N = ";n=";

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

  /**
   * The definition of an id, given with or without its version: metric, mode, subjects, change, and
   * the ids of rules that are not the usual ones, joined by {@code -}.
   */
  public static Optional<Definition> find(String id, int minN) {
    int at = id.indexOf('@');
    if (at >= 0 && !id.substring(at + 1).equals(String.valueOf(VERSION))) {
      return Optional.empty();
    }
    List<String> words = List.of((at < 0 ? id : id.substring(0, at)).split("-", -1));
    if (words.size() < FORMULA) {
      return Optional.empty();
    }
    String formula = String.join("-", words.subList(0, FORMULA));
    return all(minN).stream()
        .filter(one -> formula.equals(one.id()))
        .findFirst()
        .flatMap(
            one -> Rules.of(words.subList(FORMULA, words.size())).flatMap(rules -> of(one, rules)));
  }

  /** The definition that {@link Definition#fullId} names. */
  public static Optional<Definition> ofFullId(String fullId) {
    int at = fullId.indexOf(MIN_N);
    if (at < 0) {
      return find(fullId, USUAL_MIN_N);
    }
    String number = fullId.substring(at + MIN_N.length());
    return number.matches("[1-9]\\d{0,8}")
        ? find(fullId.substring(0, at), Integer.parseInt(number))
        : Optional.empty();
  }

  /** A definition with other rules; empty where they make no sense. */
  private static Optional<Definition> of(Definition one, Rules rules) {
    return one.mode() == Definition.Mode.COHORT && rules.scale() == Rules.Scale.REFUSE
        ? Optional.empty()
        : Optional.of(
            new Definition(
                one.metric(),
                one.mode(),
                one.subjects(),
                one.change(),
                one.minN(),
                one.version(),
                rules));
  }
}
