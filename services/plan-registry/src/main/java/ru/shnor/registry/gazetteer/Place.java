package ru.shnor.registry.gazetteer;

import java.util.Set;

/**
 * A municipality of the official register.
 *
 * @param oktmo eight digits of ОКТМО of 2019; a district that becomes an okrug keeps its place here
 * @param name as documents call it
 * @param stem its adjective without the ending: {@code осинск}
 * @param forms the name of the city in every case; empty for a district
 */
public record Place(String oktmo, String name, Kind kind, String stem, Set<String> forms) {

  /** What kind of municipality it is. */
  public enum Kind {
    /** Муниципальный район, later муниципальный округ. */
    DISTRICT,
    /** Городской округ. */
    CITY
  }

  public Place {
    forms = Set.copyOf(forms);
    if (!oktmo.matches("[0-9]{8}") || name.isBlank() || stem.isBlank()) {
      throw new IllegalArgumentException("place '%s' '%s' '%s'".formatted(oktmo, name, stem));
    }
  }
}
