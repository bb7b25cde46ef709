package ru.shnor.parts;

import java.util.Optional;

/** A setting from the system properties, else from the environment; blank counts as absent. */
final class Setting {

  private Setting() {}

  static Optional<String> of(String name) {
    String property = System.getProperty(name, "");
    String value = property.isBlank() ? System.getenv().getOrDefault(name, "") : property;
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }
}
