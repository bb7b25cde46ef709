package ru.shnor.portal.quarantine;

import java.util.Optional;

/** What a person has decided about a school that waited. */
record Decision(
    String id,
    String kind,
    String login,
    String name,
    int rows,
    String schoolId,
    String schoolName,
    String reason,
    String by,
    String at,
    Optional<Reopened> reopened) {

  /** Who took it back, and when. */
  record Reopened(String by, String at) {}

  public boolean linked() {
    return kind.equals("LINKED");
  }
}
