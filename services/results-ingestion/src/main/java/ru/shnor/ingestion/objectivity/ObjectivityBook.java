package ru.shnor.ingestion.objectivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.ObjectivityState;
import ru.shnor.wire.event.SchoolState;

/** States of objectivity by year and school; every save is published. */
@Component
public class ObjectivityBook {

  private final MongoAggregates<ObjectivityState> states;
  private final KnownSchools known;

  ObjectivityBook(MongoStore store, KnownSchools known) {
    this.states = store.aggregates("objectivity", Topic.OBJECTIVITY, ObjectivityState.class);
    this.known = known;
  }

  /** What the lists and samples of a year say of a school. */
  record Placed(
      int year,
      SchoolState school,
      List<ObjectivityState.Marker> markers,
      List<ObjectivityState.Sample> samples) {
    String id() {
      return ObjectivityState.id(year, school.schoolId());
    }
  }

  /** States in scope, by year and school. */
  List<ObjectivityState> all(Scope scope) {
    return states.all().stream()
        .map(Stored::body)
        .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
        .sorted(
            Comparator.comparingInt(ObjectivityState::year)
                .thenComparing(ObjectivityState::schoolId))
        .toList();
  }

  /** The state of a school in a year, if it is in scope. */
  public Optional<ObjectivityState> find(int year, String schoolId, Scope scope) {
    return states
        .find(ObjectivityState.id(year, schoolId))
        .map(Stored::body)
        .filter(one -> scope.covers(one.municipalityId(), one.schoolId()));
  }

  /**
   * Changes the state of a school as often as others change it meanwhile; what is not there begins
   * empty.
   */
  public ObjectivityState change(
      int year, SchoolState school, UnaryOperator<ObjectivityState> change) {
    String id = ObjectivityState.id(year, school.schoolId());
    while (true) {
      Optional<Stored<ObjectivityState>> stored = states.find(id);
      ObjectivityState before =
          stored.map(Stored::body).orElse(state(year, school, List.of(), List.of(), List.of()));
      ObjectivityState after = change.apply(before);
      if (after.equals(before) || states.save(id, stored.map(Stored::revision).orElse(0L), after)) {
        return after;
      }
    }
  }

  /**
   * Makes the markers and samples of all states what is placed, keeps the acts, and lets states
   * follow their school to another municipality. Again changes nothing.
   */
  void settle(List<Placed> placed) {
    Map<String, Placed> wanted = new HashMap<>();
    placed.forEach(one -> wanted.put(one.id(), one));
    Set<String> lost;
    do {
      Map<String, Stored<ObjectivityState>> now = new HashMap<>();
      states.all().forEach(one -> now.put(one.id(), one));
      Map<String, SchoolState> schools =
          known.byIds(
              now.values().stream().map(one -> one.body().schoolId()).collect(Collectors.toSet()));
      List<Change<ObjectivityState>> changes = new ArrayList<>();
      wanted.forEach(
          (id, one) -> changed(one, Optional.ofNullable(now.get(id))).ifPresent(changes::add));
      now.values().stream()
          .filter(one -> !wanted.containsKey(one.id()))
          .forEach(one -> bare(one, schools).ifPresent(changes::add));
      lost = changes.isEmpty() ? Set.of() : states.saveAll(changes);
    } while (!lost.isEmpty());
  }

  private static Optional<Change<ObjectivityState>> changed(
      Placed one, Optional<Stored<ObjectivityState>> stored) {
    ObjectivityState after =
        state(
            one.year(),
            one.school(),
            one.markers(),
            one.samples(),
            stored.map(before -> before.body().acts()).orElse(List.of()));
    return stored.filter(before -> before.body().equals(after)).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Change<>(after.objectivityId(), stored.map(Stored::revision).orElse(0L), after));
  }

  /** A state that no list and no sample speaks of any more: deleted, unless it has acts. */
  private Optional<Change<ObjectivityState>> bare(
      Stored<ObjectivityState> stored, Map<String, SchoolState> schools) {
    ObjectivityState before = stored.body();
    if (before.acts().isEmpty()) {
      states.delete(stored.id(), stored.revision());
      return Optional.empty();
    }
    ObjectivityState after =
        new ObjectivityState(
            before.objectivityId(),
            before.year(),
            before.schoolId(),
            Optional.ofNullable(schools.get(before.schoolId()))
                .map(SchoolState::municipalityId)
                .orElse(before.municipalityId()),
            List.of(),
            List.of(),
            before.acts());
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(new Change<>(stored.id(), stored.revision(), after));
  }

  private static ObjectivityState state(
      int year,
      SchoolState school,
      List<ObjectivityState.Marker> markers,
      List<ObjectivityState.Sample> samples,
      List<ObjectivityState.Act> acts) {
    return new ObjectivityState(
        ObjectivityState.id(year, school.schoolId()),
        year,
        school.schoolId(),
        school.municipalityId(),
        markers,
        samples,
        acts);
  }
}
