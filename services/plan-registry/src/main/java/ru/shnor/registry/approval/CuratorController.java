package ru.shnor.registry.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.request.Revision;
import ru.shnor.registry.school.Schools;
import ru.shnor.wire.event.SchoolState;

/** The list of curators of a municipality for a year; locked while it is submitted or approved. */
@RestController
class CuratorController {

  private static final Pattern CONTACT = Pattern.compile("@|(?:[0-9][ ()-]*){7,}");

  private final CuratorLists lists;
  private final Locks locks;
  private final Schools schools;

  CuratorController(CuratorLists lists, Locks locks, Schools schools) {
    this.lists = lists;
    this.locks = locks;
    this.schools = schools;
  }

  /** A list with its revision; revision 0 if nobody has written one. */
  record View(CuratorList list, long revision) {}

  @GetMapping("/api/curators/{id}")
  ResponseEntity<View> one(@PathVariable String id, Caller caller) {
    CuratorList empty = empty(id, caller);
    Optional<Stored<CuratorList>> stored = lists.find(id, caller.scope());
    return answer(stored.map(Stored::body).orElse(empty), stored.map(Stored::revision).orElse(0L));
  }

  @PutMapping("/api/curators/{id}")
  ResponseEntity<View> replace(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    CuratorList empty = empty(id, caller);
    locks.refuseLocked(id, caller.scope());
    List<CuratorList.Entry> entries = entries(Body.of(body), empty.municipalityId(), caller);
    CuratorList list = new CuratorList(id, empty.year(), empty.municipalityId(), entries);
    long seen = Revision.ofMatch(match);
    if (!lists.save(list, seen)) {
      throw Refusal.conflict(
          "Пока вы правили, список изменил другой. Ваша правка не сохранена; прочитайте его заново.");
    }
    return answer(list, seen + 1);
  }

  private List<CuratorList.Entry> entries(Body body, String municipality, Caller caller) {
    List<CuratorList.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Body> given = body.bodies("entries");
    Map<String, Stored<SchoolState>> known =
        schools.findAll(given.stream().map(one -> one.text("schoolId")).toList(), caller.scope());
    for (Body one : given) {
      String school = one.text("schoolId");
      boolean ours =
          Optional.ofNullable(known.get(school))
              .filter(found -> found.body().municipalityId().equals(municipality))
              .isPresent();
      if (!ours || !seen.add(school)) {
        throw Refusal.unprocessable(
            "NO_SUCH_SCHOOL",
            "Школа «%s» не из этого муниципалитета или названа дважды.".formatted(school));
      }
      String curator = one.text("curator");
      String position = one.text("position");
      if (curator.isEmpty()) {
        throw Refusal.unprocessable("NO_CURATOR", "Не назван куратор школы %s.".formatted(school));
      }
      if (CONTACT.matcher(curator + " " + position).find()) {
        throw Refusal.unprocessable(
            "CONTACT", "Телефоны и почту в списке кураторов не пишут: уберите их.");
      }
      entries.add(new CuratorList.Entry(school, curator, position));
    }
    return entries;
  }

  private static CuratorList empty(String id, Caller caller) {
    String[] parts = id.split("\\|", -1);
    boolean good = parts.length == 3 && parts[0].equals("CURATORS") && parts[1].matches("[0-9]{4}");
    if (!good || !caller.scope().coversMunicipality(parts[2])) {
      throw Refusal.notFound("Такого списка среди ваших нет");
    }
    return new CuratorList(id, Integer.parseInt(parts[1]), parts[2], List.of());
  }

  private static ResponseEntity<View> answer(CuratorList list, long revision) {
    return ResponseEntity.ok().eTag(Revision.tag(revision)).body(new View(list, revision));
  }
}
