package ru.shnor.stack.delivery;

import tools.jackson.databind.JsonNode;

/** Turns the complaints of a service into one short text. */
final class Complaints {

  private Complaints() {}

  /**
   * The first of them, and how many there are.
   *
   * @param total all there were; not all may be in {@code complaints}
   */
  static String summary(JsonNode complaints, int total) {
    if (complaints.isEmpty()) {
      return "";
    }
    JsonNode first = complaints.get(0);
    String where = first.path("cell").asString("");
    String text = first.path("message").asString("");
    String more = total > 1 ? " (всего замечаний: %d)".formatted(total) : "";
    return (where.isBlank() ? text : where + ": " + text) + more;
  }
}
