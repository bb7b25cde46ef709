package ru.shnor.wire;

import java.util.Locale;

/**
 * Whose data an event carries: the whole region, one municipality, or one school of a municipality.
 *
 * @param municipalityId id of the municipality, empty for the region
 * @param schoolId id of the school, empty for a municipality or the region
 */
public record EventScope(String municipalityId, String schoolId) {

  /** Data of the whole region. */
  public static final EventScope REGION = new EventScope("", "");

  public EventScope {
    if (municipalityId.isEmpty() && !schoolId.isEmpty()) {
      throw new IllegalArgumentException("school %s without a municipality".formatted(schoolId));
    }
    if (municipalityId.indexOf('/') >= 0 || schoolId.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "a slash in municipality %s or school %s".formatted(municipalityId, schoolId));
    }
  }

  public static EventScope municipality(String municipalityId) {
    return new EventScope(municipalityId, "");
  }

  public static EventScope school(String municipalityId, String schoolId) {
    return new EventScope(municipalityId, schoolId);
  }

  /** Header form: {@code region}, {@code m/<id>} or {@code m/<id>/s/<id>}. */
  public String text() {
    if (municipalityId.isEmpty()) {
      return "region";
    }
    return schoolId.isEmpty() ? "m/" + municipalityId : "m/" + municipalityId + "/s/" + schoolId;
  }

  /**
   * Reads the header form.
   *
   * @throws IllegalArgumentException if the text is none of the three forms
   */
  public static EventScope parse(String text) {
    String[] parts = text.split("/", -1);
    if (text.toLowerCase(Locale.ROOT).equals("region")) {
      return REGION;
    }
    if (parts.length == 2 && parts[0].equals("m") && !parts[1].isEmpty()) {
      return municipality(parts[1]);
    }
    if (parts.length == 4
        && parts[0].equals("m")
        && parts[2].equals("s")
        && !parts[1].isEmpty()
        && !parts[3].isEmpty()) {
      return school(parts[1], parts[3]);
    }
    throw new IllegalArgumentException("not a scope: " + text);
  }
}
