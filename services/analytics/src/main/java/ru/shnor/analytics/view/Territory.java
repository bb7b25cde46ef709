package ru.shnor.analytics.view;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Kind of a municipality by its name. The register does not say whether a school stands in a town
 * or a village, so this is said of the municipality, not of the school.
 */
public enum Territory {
  CITY("города и городские округа"),
  DISTRICT("районы и муниципальные округа");

  private final String title;

  Territory(String title) {
    this.title = title;
  }

  /** Name for people, in Russian. */
  public String title() {
    return title;
  }

  /** Kind of a municipality with this name. */
  public static Territory of(String municipality) {
    String name = municipality.toLowerCase(Locale.ROOT);
    return Stream.of("город ", "г. ", "городской округ", "городское ", "зато ")
            .anyMatch(name::contains)
        ? CITY
        : DISTRICT;
  }
}
