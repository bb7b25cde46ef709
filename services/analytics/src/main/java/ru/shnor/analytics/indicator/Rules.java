package ru.shnor.analytics.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a definition says of the cases where the order is silent. The usual rules warn and count;
 * the others refuse to judge.
 */
public record Rules(Zero zero, Season season, Scale scale, Signs signs) {

  /** The rules of the built-in definitions. */
  public static final Rules USUAL = new Rules(Zero.POSITIVE, Season.WARN, Scale.WARN, Signs.COUNT);

  /** No «2» in both years. */
  public enum Zero {
    POSITIVE("", "нет «2» в оба года — положительно"),
    NOT_POSITIVE("zero_not_positive", "нет «2» в оба года — не положительно");

    private final String id;
    private final String title;

    Zero(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Empty for the usual rule. */
    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  /** Works of the two years written in different seasons. */
  public enum Season {
    WARN("", "разные сезоны — с оговоркой"),
    REFUSE("season_refuse", "разные сезоны — не оценивается");

    private final String id;
    private final String title;

    Season(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Empty for the usual rule. */
    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  /** Works of the same grade with different maximum scores. */
  public enum Scale {
    WARN("", "разные шкалы — с оговоркой"),
    REFUSE("scale_refuse", "разные шкалы — не оценивается");

    private final String id;
    private final String title;

    Scale(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Empty for the usual rule. */
    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  /** Schools with an objectivity sign and no confirming control act. */
  public enum Signs {
    COUNT("", "признаки необъективности — учитываются, строгое значение рядом"),
    EXCLUDE("signs_exclude", "признаки необъективности — не оценивается");

    private final String id;
    private final String title;

    Signs(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Empty for the usual rule. */
    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  public boolean usual() {
    return equals(USUAL);
  }

  /** Ids of the rules that are not the usual ones, in a fixed order. */
  List<String> ids() {
    return List.of(zero.id, season.id, scale.id, signs.id).stream()
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** Names of the rules that are not the usual ones. */
  public List<String> titles() {
    List<String> titles = new ArrayList<>();
    add(titles, zero.id, zero.title);
    add(titles, season.id, season.title);
    add(titles, scale.id, scale.title);
    add(titles, signs.id, signs.title);
    return titles;
  }

  private static void add(List<String> titles, String id, String title) {
    if (!id.isEmpty()) {
      titles.add(title);
    }
  }

  /** The rules with these ids; empty if one is unknown, repeated or out of order. */
  static Optional<Rules> of(List<String> ids) {
    Rules rules =
        new Rules(
            ids.contains(Zero.NOT_POSITIVE.id) ? Zero.NOT_POSITIVE : Zero.POSITIVE,
            ids.contains(Season.REFUSE.id) ? Season.REFUSE : Season.WARN,
            ids.contains(Scale.REFUSE.id) ? Scale.REFUSE : Scale.WARN,
            ids.contains(Signs.EXCLUDE.id) ? Signs.EXCLUDE : Signs.COUNT);
    return rules.ids().equals(ids) ? Optional.of(rules) : Optional.empty();
  }

  /** All combinations, the usual one first. */
  public static List<Rules> all() {
    return Arrays.stream(Zero.values())
        .flatMap(
            zero ->
                Arrays.stream(Season.values())
                    .flatMap(
                        season ->
                            Arrays.stream(Scale.values())
                                .flatMap(
                                    scale ->
                                        Arrays.stream(Signs.values())
                                            .map(signs -> new Rules(zero, season, scale, signs)))))
        .toList();
  }
}
