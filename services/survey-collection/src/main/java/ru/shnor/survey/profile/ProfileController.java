package ru.shnor.survey.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.directory.KnownLists;
import ru.shnor.survey.directory.KnownSchools;
import ru.shnor.wire.event.ListKind;
import ru.shnor.wire.event.ProfileState;
import ru.shnor.wire.event.ProfileState.Factor;
import ru.shnor.wire.event.ProfileState.Level;
import ru.shnor.wire.event.ProfileState.Side;
import ru.shnor.wire.event.SchoolState;

/** Risk profiles: made, shown, verified; directions chosen. */
@RestController
class ProfileController {

  private static final int MOST_BYTES = 256 * 1024;

  private final Profiles profiles;
  private final Building building;
  private final Verifying verifying;
  private final Rules rules;
  private final KnownSchools schools;
  private final KnownLists lists;

  ProfileController(
      Profiles profiles,
      Building building,
      Verifying verifying,
      Rules rules,
      KnownSchools schools,
      KnownLists lists) {
    this.profiles = profiles;
    this.building = building;
    this.verifying = verifying;
    this.rules = rules;
    this.schools = schools;
    this.lists = lists;
  }

  /**
   * A profile in a list.
   *
   * @param levels how many factors have which level
   */
  record Line(
      String profileId,
      String schoolId,
      String name,
      String municipalityId,
      String municipalityName,
      int year,
      Map<Level, Long> levels,
      int verified,
      List<Integer> directions) {}

  /** Levels of another year by number of the factor. */
  record Year(int year, String rule, int ruleVersion, Map<Integer, Level> levels) {}

  /**
   * A profile with the name of the school and the other years.
   *
   * @param note what people should know of the rule
   */
  record View(
      ProfileState profile, String name, String municipalityName, String note, List<Year> others) {}

  /**
   * Which profiles to make.
   *
   * @param list schools of this list of the year; without it all of whom anything is known
   */
  record Wanted(int year, Optional<ListKind> list) {}

  /** Opinions on some factors. */
  record Opinions(List<Verifying.Said> factors) {}

  /** The chosen directions. */
  record Directions(List<Integer> numbers) {}

  @GetMapping("/api/profiles")
  List<Line> all(@RequestParam(defaultValue = "0") int year, Caller caller) {
    List<ProfileState> found =
        profiles.all(caller.scope()).stream()
            .filter(one -> year == 0 || one.year() == year)
            .toList();
    Map<String, SchoolState> names = names(found, caller);
    return found.stream().map(one -> line(one, names.get(one.schoolId()))).toList();
  }

  @GetMapping("/api/profiles/{id}")
  View one(@PathVariable String id, Caller caller) {
    ProfileState profile = found(id, caller);
    SchoolState school = names(List.of(profile), caller).get(profile.schoolId());
    List<Year> others =
        profiles.all(caller.scope()).stream()
            .filter(
                one -> one.schoolId().equals(profile.schoolId()) && one.year() != profile.year())
            .sorted(Comparator.comparingInt(ProfileState::year).reversed())
            .map(ProfileController::year)
            .toList();
    String note =
        rules.all().stream()
            .filter(
                one -> one.rule().equals(profile.rule()) && one.version() == profile.ruleVersion())
            .findFirst()
            .map(ProfileRule::note)
            .orElse("");
    return new View(
        profile,
        school == null ? profile.schoolId() : school.name(),
        school == null ? profile.municipalityId() : school.municipalityName(),
        note,
        others);
  }

  @PostMapping("/api/profiles")
  Building.Built build(@RequestBody Wanted wanted, Caller caller) {
    region(caller);
    if (wanted.year() < 2000 || wanted.year() > 2100) {
      throw Refusal.badRequest("year: год от 2000 до 2100.");
    }
    List<String> named =
        wanted
            .list()
            .map(kind -> lists.schools(kind, wanted.year(), caller.scope()))
            .orElse(List.of());
    if (wanted.list().isPresent() && named.isEmpty()) {
      throw Refusal.badRequest("list: в этом перечне за %d год школ нет.".formatted(wanted.year()));
    }
    return building.build(wanted.year(), named, caller.scope());
  }

  /** The school's word, or its curator's, by the role of who speaks. */
  @PostMapping("/api/profiles/{id}/verification")
  View verify(@PathVariable String id, @RequestBody Opinions opinions, Caller caller) {
    Side side = caller.roles().contains(Role.CURATOR) ? Side.CURATOR : Side.SCHOOL;
    verifying.verify(found(id, caller), side, opinions.factors());
    return one(id, caller);
  }

  @PostMapping("/api/profiles/{id}/directions")
  View choose(@PathVariable String id, @RequestBody Directions directions, Caller caller) {
    verifying.choose(found(id, caller), directions.numbers());
    return one(id, caller);
  }

  @GetMapping("/api/profile-rules")
  List<ProfileRule> rules(Caller caller) {
    region(caller);
    return rules.all();
  }

  @PostMapping(path = "/api/profile-rules", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ProfileRule addRule(InputStream body, Caller caller) throws IOException {
    region(caller);
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.tooLarge("Правило больше 256 КБ.");
    }
    return rules.add(new String(bytes, StandardCharsets.UTF_8));
  }

  private Map<String, SchoolState> names(List<ProfileState> found, Caller caller) {
    return schools.byIds(
        found.stream().map(ProfileState::schoolId).collect(Collectors.toSet()), caller.scope());
  }

  private static Line line(
      ProfileState profile, @org.jspecify.annotations.Nullable SchoolState school) {
    return new Line(
        profile.profileId(),
        profile.schoolId(),
        school == null ? profile.schoolId() : school.name(),
        profile.municipalityId(),
        school == null ? profile.municipalityId() : school.municipalityName(),
        profile.year(),
        profile.factors().stream()
            .collect(Collectors.groupingBy(Factor::level, Collectors.counting())),
        (int) profile.factors().stream().filter(one -> !one.opinions().isEmpty()).count(),
        profile.directions());
  }

  private static Year year(ProfileState profile) {
    return new Year(
        profile.year(),
        profile.rule(),
        profile.ruleVersion(),
        profile.factors().stream().collect(Collectors.toMap(Factor::number, Factor::level)));
  }

  private ProfileState found(String id, Caller caller) {
    return profiles
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого профиля нет"));
  }

  private static void region(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }
}
