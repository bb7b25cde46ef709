package ru.shnor.survey.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.survey.directory.KnownSchools;
import ru.shnor.wire.event.ProfileState;
import ru.shnor.wire.event.SchoolState;

/** Makes profiles, and makes them again when more is known; what people said of them stays. */
@Component
class Building {

  private final Rules rules;
  private final Figures figures;
  private final Profiles profiles;
  private final KnownSchools schools;

  Building(Rules rules, Figures figures, Profiles profiles, KnownSchools schools) {
    this.rules = rules;
    this.figures = figures;
    this.profiles = profiles;
    this.schools = schools;
  }

  /**
   * What was made.
   *
   * @param changed profiles that are new or different
   * @param same profiles that are as before
   */
  record Built(int year, String rule, int ruleVersion, int changed, int same) {}

  /** Makes the profiles of these schools; of all of whom anything is known, if none is named. */
  Built build(int year, List<String> named, Scope scope) {
    ProfileRule rule = rules.newest();
    Map<String, Map<Assessment.Key, Figure>> known = new HashMap<>(figures.of(year, scope));
    Map<String, SchoolState> chosen =
        schools.byIds(named.isEmpty() ? known.keySet() : named, scope);
    Assessment assessment = new Assessment(rule, known);
    int changed = 0;
    for (SchoolState school : chosen.values()) {
      ProfileState fresh =
          new ProfileState(
              ProfileState.id(school.schoolId(), year),
              school.schoolId(),
              school.municipalityId(),
              year,
              rule.rule(),
              rule.version(),
              assessment.of(school.schoolId()),
              List.of());
      changed += profiles.put(fresh, before -> merged(before, fresh)) ? 1 : 0;
    }
    return new Built(year, rule.rule(), rule.version(), changed, chosen.size() - changed);
  }

  /** Levels anew, opinions and directions as they were. */
  private static ProfileState merged(ProfileState before, ProfileState fresh) {
    Map<Integer, List<ProfileState.Opinion>> opinions =
        before.factors().stream()
            .collect(Collectors.toMap(ProfileState.Factor::number, ProfileState.Factor::opinions));
    List<ProfileState.Factor> factors =
        fresh.factors().stream()
            .map(
                one ->
                    new ProfileState.Factor(
                        one.number(),
                        one.title(),
                        one.level(),
                        one.reasons(),
                        one.indicators(),
                        opinions.getOrDefault(one.number(), List.of())))
            .toList();
    List<Integer> numbers = factors.stream().map(ProfileState.Factor::number).toList();
    return new ProfileState(
        fresh.profileId(),
        fresh.schoolId(),
        fresh.municipalityId(),
        fresh.year(),
        fresh.rule(),
        fresh.ruleVersion(),
        factors,
        numbers.containsAll(before.directions()) ? before.directions() : List.of());
  }
}
