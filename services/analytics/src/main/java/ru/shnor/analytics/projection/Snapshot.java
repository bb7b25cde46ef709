package ru.shnor.analytics.projection;

import java.util.Map;
import java.util.Optional;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.EnrolmentState;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;

/**
 * Everything known at one moment, by id.
 *
 * @param version grows with every change since the start of the process
 */
public record Snapshot(
    long version,
    Map<String, Stored<SchoolState>> schools,
    Map<String, Stored<EnrolmentState>> enrolments,
    Map<String, Stored<SchoolResultsState>> results,
    Map<String, Stored<ObjectivityState>> objectivity) {

  public Snapshot {
    schools = Map.copyOf(schools);
    enrolments = Map.copyOf(enrolments);
    results = Map.copyOf(results);
    objectivity = Map.copyOf(objectivity);
  }

  /** The school, if the register knows it. */
  public Optional<SchoolState> school(String id) {
    return Optional.ofNullable(schools.get(id)).map(Stored::body);
  }
}
