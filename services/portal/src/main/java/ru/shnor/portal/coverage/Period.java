package ru.shnor.portal.coverage;

import java.util.Optional;

/** A procedure, year and season that files were loaded for. */
record Period(String procedure, int year, String season) {

  /** Reads the value of the form. */
  static Optional<Period> of(String text) {
    String[] parts = text.split("\\|", -1);
    return parts.length == 3 && parts[1].matches("\\d{4}")
        ? Optional.of(new Period(parts[0], Integer.parseInt(parts[1]), parts[2]))
        : Optional.empty();
  }

  /** The value of the form. */
  public String key() {
    return procedure + "|" + year + "|" + season;
  }

  /** For people, in Russian. */
  public String title() {
    String name = procedure.equals("VPR") ? "ВПР" : procedure;
    String when =
        switch (season) {
          case "SPRING" -> "весна";
          case "AUTUMN" -> "осень";
          default -> season;
        };
    return "%s, %s %d".formatted(name, when, year);
  }
}
