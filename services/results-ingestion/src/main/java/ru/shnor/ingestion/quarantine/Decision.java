package ru.shnor.ingestion.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.shnor.ingestion.results.WaitingSchool;

/**
 * What a person has decided about a school that waited, with the rows it was about, so that it can
 * be taken back.
 *
 * @param schoolId whose login it is; empty if the rows were rejected
 * @param accepted places in {@code school.rows()} of the rows that brought something new
 * @param reopened who took it back
 */
record Decision(
    String id,
    Kind kind,
    WaitingSchool school,
    String schoolId,
    String schoolName,
    String reason,
    String by,
    Instant at,
    List<Integer> accepted,
    Optional<Reopened> reopened) {

  enum Kind {
    LINKED,
    REJECTED
  }

  /** Who took a decision back, and when. */
  record Reopened(String by, Instant at) {}

  Decision {
    accepted = List.copyOf(accepted);
  }

  Decision reopened(String who, Instant when) {
    return new Decision(
        id,
        kind,
        school,
        schoolId,
        schoolName,
        reason,
        by,
        at,
        accepted,
        Optional.of(new Reopened(who, when)));
  }
}
