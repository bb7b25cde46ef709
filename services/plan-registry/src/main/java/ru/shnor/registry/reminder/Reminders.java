package ru.shnor.registry.reminder;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.ReminderState;

/** The reminders; every save is published. */
@Component
class Reminders {

  private final MongoAggregates<ReminderState> aggregates;

  Reminders(MongoStore store) {
    this.aggregates = store.aggregates("reminders", Topic.REMINDERS, ReminderState.class);
  }

  /** Those within scope; the region's own are seen by the region. */
  List<Stored<ReminderState>> all(Scope scope) {
    return aggregates.all().stream().filter(one -> sees(scope, one.body())).toList();
  }

  private static boolean sees(Scope scope, ReminderState one) {
    return one.schoolId().isEmpty()
        ? scope.coversMunicipality(one.municipalityId())
        : scope.covers(one.municipalityId(), one.schoolId());
  }

  /** Saves; one that is there already stays as it is. */
  Set<String> saveAll(List<Change<ReminderState>> changes) {
    return changes.isEmpty() ? Set.of() : aggregates.saveAll(changes);
  }

  boolean delete(String id, long revision) {
    return aggregates.delete(id, revision);
  }
}
