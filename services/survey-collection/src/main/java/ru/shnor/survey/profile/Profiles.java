package ru.shnor.survey.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.ProfileState;

/** All profiles; what is saved is published. */
@Component
class Profiles {

  private static final int ATTEMPTS = 50;

  private final MongoAggregates<ProfileState> aggregates;

  Profiles(MongoStore store) {
    this.aggregates = store.aggregates("profiles", Topic.PROFILES, ProfileState.class);
  }

  /** Profiles in scope, by year and school. */
  List<ProfileState> all(Scope scope) {
    return aggregates.all().stream()
        .map(Stored::body)
        .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
        .sorted(
            Comparator.comparingInt(ProfileState::year)
                .reversed()
                .thenComparing(ProfileState::schoolId))
        .toList();
  }

  Optional<ProfileState> find(String profileId, Scope scope) {
    return aggregates
        .find(profileId)
        .map(Stored::body)
        .filter(one -> scope.covers(one.municipalityId(), one.schoolId()));
  }

  /**
   * Puts the profile of a school in, or what somebody makes of the one that is there.
   *
   * @return whether anything is different now
   */
  boolean put(ProfileState fresh, UnaryOperator<ProfileState> merge) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Stored<ProfileState>> before = aggregates.find(fresh.profileId());
      ProfileState after = before.map(one -> merge.apply(one.body())).orElse(fresh);
      if (before.filter(one -> one.body().equals(after)).isPresent()) {
        return false;
      }
      if (aggregates.save(fresh.profileId(), before.map(Stored::revision).orElse(0L), after)) {
        return true;
      }
    }
    throw Refusal.conflict("Профиль всё время меняет кто-то ещё. Повторите через минуту.");
  }
}
