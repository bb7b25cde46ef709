package ru.shnor.registry.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.EnrolmentState;

/** Which school stands on which yearly list; every save is published. */
@Component
public class Enrolments {

  private final MongoAggregates<EnrolmentState> aggregates;

  Enrolments(MongoStore store) {
    this.aggregates = store.aggregates("enrolments", Topic.ENROLMENTS, EnrolmentState.class);
  }

  /** Enrolments in scope, by year, list and school. */
  public List<EnrolmentState> all(Scope scope) {
    return aggregates.all().stream()
        .map(Stored::body)
        .filter(one -> covers(scope, one))
        .sorted(
            Comparator.comparingInt(EnrolmentState::year)
                .thenComparing(EnrolmentState::list)
                .thenComparing(EnrolmentState::schoolId))
        .toList();
  }

  /** Enrolments by id; what is unknown or out of scope is not in the map. */
  public Map<String, Stored<EnrolmentState>> findAll(Collection<String> ids, Scope scope) {
    Map<String, Stored<EnrolmentState>> found = new HashMap<>(aggregates.findAll(Set.copyOf(ids)));
    found.values().removeIf(one -> !covers(scope, one.body()));
    return found;
  }

  /**
   * Saves and publishes.
   *
   * @return ids that somebody else changed meanwhile; nothing was saved for them
   */
  public Set<String> saveAll(List<Change<EnrolmentState>> changes) {
    return aggregates.saveAll(changes);
  }

  /**
   * Takes a school off a list and publishes a tombstone.
   *
   * @return false if there is no such enrolment in scope
   */
  public boolean delete(String id, Scope scope) {
    while (true) {
      Optional<Stored<EnrolmentState>> there =
          aggregates.find(id).filter(one -> covers(scope, one.body()));
      if (there.isEmpty()) {
        return false;
      }
      if (aggregates.delete(id, there.get().revision())) {
        return true;
      }
    }
  }

  /**
   * Gives enrolments the municipality their school belongs to now. Compares all of them, so that a
   * crash between a school and its enrolments is mended by the next import.
   *
   * @param municipalities id of the municipality by id of the school
   */
  public void follow(Map<String, String> municipalities) {
    Set<String> lost;
    do {
      List<Change<EnrolmentState>> changes = new ArrayList<>();
      for (Stored<EnrolmentState> one : aggregates.all()) {
        EnrolmentState body = one.body();
        String now = municipalities.getOrDefault(body.schoolId(), body.municipalityId());
        if (!now.equals(body.municipalityId())) {
          changes.add(new Change<>(one.id(), one.revision(), moved(body, now)));
        }
      }
      lost = changes.isEmpty() ? Set.of() : aggregates.saveAll(changes);
    } while (!lost.isEmpty());
  }

  private static EnrolmentState moved(EnrolmentState before, String municipalityId) {
    return new EnrolmentState(
        before.enrolmentId(),
        before.list(),
        before.year(),
        before.schoolId(),
        municipalityId,
        before.basis());
  }

  private static boolean covers(Scope scope, EnrolmentState enrolment) {
    return scope.covers(enrolment.municipalityId(), enrolment.schoolId());
  }
}
