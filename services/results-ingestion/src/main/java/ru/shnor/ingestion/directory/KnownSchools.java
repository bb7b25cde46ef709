package ru.shnor.ingestion.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.event.Applied;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoProjection;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.SchoolState;

/**
 * The schools of the register, found by the digits of their ФИС ОКО login: {@code sch220034} and
 * {@code edu220034} are one school. A school of another register is found by its local code. The
 * login index is only a hint; the copy of the school decides whether it still has the login.
 */
@Component
public class KnownSchools {

  /** Which school a login led to when it was last seen. */
  record Login(String schoolId) {}

  private final MongoProjection<SchoolState> copy;
  private final MongoDocuments<Login> logins;

  KnownSchools(MongoStore store) {
    this.copy = store.projection("known_schools", SchoolState.class);
    this.logins = store.documents("school_logins", Login.class);
  }

  MongoProjection<SchoolState> copy() {
    return copy;
  }

  /** Schools by login; a login nobody has is not in the map. */
  public Map<String, SchoolState> byLogins(Collection<String> wanted) {
    Map<String, Stored<Login>> hints = logins.findAll(Set.copyOf(wanted));
    Set<String> ids =
        hints.values().stream().map(hint -> hint.body().schoolId()).collect(Collectors.toSet());
    Map<String, MongoProjection.Version<SchoolState>> schools = copy.versions(ids);
    Map<String, SchoolState> found = new HashMap<>();
    hints.forEach(
        (login, hint) ->
            Optional.ofNullable(schools.get(hint.body().schoolId()))
                .flatMap(MongoProjection.Version::body)
                .filter(school -> loginsOf(school).contains(login))
                .ifPresent(school -> found.put(login, school)));
    return found;
  }

  /** Schools by id; an id nobody has is not in the map. */
  public Map<String, SchoolState> byIds(Collection<String> ids) {
    Map<String, SchoolState> found = new HashMap<>();
    copy.versions(Set.copyOf(ids))
        .forEach((id, version) -> version.body().ifPresent(school -> found.put(id, school)));
    return found;
  }

  /** Number of schools in the register. */
  public int count() {
    return copy.all().size();
  }

  /** Regions of the known schools as in {@code reg22}, empty if none is known. */
  public Set<String> regions() {
    return copy.all().stream()
        .map(school -> school.body().municipalityId())
        .filter(id -> id.matches("reg\\d{2}_.*"))
        .map(id -> id.substring(0, 5))
        .collect(Collectors.toSet());
  }

  /**
   * Remembers the logins of schools that have changed.
   *
   * @return their logins
   */
  Set<String> remember(List<Applied<SchoolState>> changes) {
    Map<String, String> wanted = new HashMap<>();
    changes.forEach(
        change ->
            change
                .body()
                .ifPresent(
                    school ->
                        loginsOf(school).forEach(login -> wanted.put(login, school.schoolId()))));
    Set<String> pending = new HashSet<>(wanted.keySet());
    while (!pending.isEmpty()) {
      Map<String, Stored<Login>> before = logins.findAll(pending);
      List<Change<Login>> writes = new ArrayList<>();
      for (String login : pending) {
        Login now = new Login(wanted.getOrDefault(login, ""));
        Optional<Stored<Login>> old = Optional.ofNullable(before.get(login));
        if (old.filter(one -> one.body().equals(now)).isEmpty()) {
          writes.add(new Change<>(login, old.map(Stored::revision).orElse(0L), now));
        }
      }
      pending = new HashSet<>(logins.saveAll(writes));
    }
    return wanted.keySet();
  }

  private static Set<String> loginsOf(SchoolState school) {
    return school.identifiers().stream()
        .flatMap(one -> login(one).stream())
        .collect(Collectors.toSet());
  }

  /** Codes of the exams' registers are only digits, and may be those of another school's login. */
  private static Optional<String> login(Identifier one) {
    return switch (one.kind()) {
      case FISOKO, LOCAL -> Optional.of(one.value());
      case GIA9, GIA11 -> Optional.of(one.kind().name() + "-" + one.value());
      case INN, OGRN -> Optional.empty();
    };
  }
}
