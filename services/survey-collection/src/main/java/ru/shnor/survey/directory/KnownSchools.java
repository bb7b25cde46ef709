package ru.shnor.survey.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.wire.event.SchoolState;

/** Copy of the register's schools. */
@Component
public class KnownSchools {

  private final MongoProjection<SchoolState> copy;

  KnownSchools(MongoStore store) {
    this.copy = store.projection("known_schools", SchoolState.class);
  }

  MongoProjection<SchoolState> copy() {
    return copy;
  }

  /** Schools in scope by id; one that is unknown or out of scope is not in the map. */
  public Map<String, SchoolState> byIds(Collection<String> ids, Scope scope) {
    Map<String, SchoolState> found = new HashMap<>();
    copy.versions(Set.copyOf(ids))
        .values()
        .forEach(
            version ->
                version
                    .body()
                    .filter(school -> scope.covers(school.municipalityId(), school.schoolId()))
                    .ifPresent(school -> found.put(school.schoolId(), school)));
    return found;
  }
}
