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

  /**
   * A login that a person has said is a school's.
   *
   * @param uses uploads whose rows came to the school by it
   */
  public record Link(String schoolId, Set<String> uses) {
    public Link {
      uses = Set.copyOf(uses);
    }
  }

  private final MongoProjection<SchoolState> copy;
  private final MongoDocuments<Login> logins;
  private final MongoDocuments<Link> links;

  KnownSchools(MongoStore store) {
    this.copy = store.projection("known_schools", SchoolState.class);
    this.logins = store.documents("school_logins", Login.class);
    this.links = store.documents("school_links", Link.class);
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
    Set<String> missing = new HashSet<>(wanted);
    missing.removeAll(found.keySet());
    found.putAll(byLinks(missing));
    return found;
  }

  /** Schools by id; an id nobody has is not in the map. */
  public Map<String, SchoolState> byIds(Collection<String> ids) {
    Map<String, SchoolState> found = new HashMap<>();
    copy.versions(Set.copyOf(ids))
        .forEach((id, version) -> version.body().ifPresent(school -> found.put(id, school)));
    return found;
  }

  /** The register has the last word: links serve logins that no school of it has. */
  private Map<String, SchoolState> byLinks(Set<String> wanted) {
    Map<String, SchoolState> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      links
          .findAll(wanted)
          .forEach(
              (login, link) ->
                  copy.find(link.body().schoolId())
                      .ifPresent(school -> found.put(login, school.body())));
    }
    return found;
  }

  /** Says that a login is a school's. */
  public void link(String login, String schoolId) {
    changeLink(login, Optional.of(new Link(schoolId, Set.of())));
  }

  /** Takes that back. */
  public void unlink(String login) {
    changeLink(login, Optional.empty());
  }

  public Optional<Link> linkOf(String login) {
    return links.find(login).map(Stored::body);
  }

  /** Notes that rows of an upload came to their school by a link, if it was one. */
  public void used(Map<String, SchoolState> schools, String uploadId) {
    schools.forEach(
        (login, school) -> {
          if (!loginsOf(school).contains(login)) {
            linkOf(login)
                .filter(link -> !link.uses().contains(uploadId))
                .ifPresent(
                    link -> {
                      Set<String> uses = new HashSet<>(link.uses());
                      uses.add(uploadId);
                      changeLink(login, Optional.of(new Link(link.schoolId(), uses)));
                    });
          }
        });
  }

  private void changeLink(String login, Optional<Link> link) {
    boolean done = false;
    while (!done) {
      Optional<Stored<Link>> stored = links.find(login);
      long revision = stored.map(Stored::revision).orElse(0L);
      done =
          link.isPresent()
              ? links.save(login, revision, link.get())
              : stored.isEmpty() || links.delete(login, revision);
    }
  }

  /** A school of the register. */
  public Optional<SchoolState> find(String schoolId) {
    return copy.find(schoolId).map(Stored::body);
  }

  /** All schools of the register. */
  public List<SchoolState> all() {
    return copy.all().stream().map(Stored::body).toList();
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
