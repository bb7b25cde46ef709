package ru.shnor.survey.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.survey.Surveys;
import ru.shnor.wire.event.ProfileState;
import ru.shnor.wire.event.ProfileState.Factor;
import ru.shnor.wire.event.ProfileState.Opinion;
import ru.shnor.wire.event.ProfileState.Side;

/** What the school and its curator say of a profile. */
@Component
class Verifying {

  private final Profiles profiles;
  private final Surveys surveys;

  Verifying(Profiles profiles, Surveys surveys) {
    this.profiles = profiles;
    this.surveys = surveys;
  }

  /**
   * An opinion on a factor.
   *
   * @param why needed if it is not confirmed
   */
  record Said(int number, boolean confirmed, String why) {}

  /** Keeps opinions of a side; those on other factors stay as they were. */
  void verify(ProfileState profile, Side side, List<Said> said) {
    Map<Integer, Said> byNumber =
        said.stream().collect(Collectors.toMap(Said::number, one -> one, (first, last) -> last));
    List<Integer> numbers = profile.factors().stream().map(Factor::number).toList();
    for (Said one : byNumber.values()) {
      if (!numbers.contains(one.number())) {
        throw Refusal.badRequest("Фактора %d в профиле нет.".formatted(one.number()));
      }
      if (!one.confirmed() && one.why().isBlank()) {
        throw Refusal.badRequest(
            "Фактор %d: напишите, почему риск не подтверждён.".formatted(one.number()));
      }
      if (one.why().length() > 1000) {
        throw Refusal.badRequest("Фактор %d: не больше 1000 знаков.".formatted(one.number()));
      }
    }
    String day = surveys.today().toString();
    profiles.put(profile, before -> with(before, opinions(before, side, byNumber, day)));
  }

  private static List<Factor> opinions(
      ProfileState profile, Side side, Map<Integer, Said> said, String day) {
    return profile.factors().stream()
        .map(
            factor -> {
              Said one = said.get(factor.number());
              if (one == null) {
                return factor;
              }
              List<Opinion> opinions =
                  new ArrayList<>(
                      factor.opinions().stream().filter(other -> other.side() != side).toList());
              opinions.add(
                  new Opinion(side, one.confirmed(), one.why().strip(), factor.level(), day));
              opinions.sort(java.util.Comparator.comparing(Opinion::side));
              return new Factor(
                  factor.number(),
                  factor.title(),
                  factor.level(),
                  factor.reasons(),
                  factor.indicators(),
                  opinions);
            })
        .toList();
  }

  /** Chooses the two to five factors a school works on. */
  void choose(ProfileState profile, List<Integer> directions) {
    if (directions.size() < 2
        || directions.size() > 5
        || new HashSet<>(directions).size() < directions.size()) {
      throw Refusal.badRequest("Выберите от двух до пяти направлений.");
    }
    for (Integer number : directions) {
      Factor factor =
          profile.factors().stream()
              .filter(one -> number.equals(one.number()))
              .findFirst()
              .orElseThrow(() -> Refusal.badRequest("Фактора %d в профиле нет.".formatted(number)));
      boolean rejected =
          factor.opinions().stream()
              .anyMatch(one -> one.side() == Side.CURATOR && !one.confirmed());
      if (rejected) {
        throw Refusal.conflict(
            "Фактор %d не подтверждён куратором: направлением он быть не может.".formatted(number));
      }
    }
    List<Integer> sorted = directions.stream().sorted().toList();
    profiles.put(
        profile,
        before ->
            new ProfileState(
                before.profileId(),
                before.schoolId(),
                before.municipalityId(),
                before.year(),
                before.rule(),
                before.ruleVersion(),
                before.factors(),
                sorted));
  }

  private static ProfileState with(ProfileState profile, List<Factor> factors) {
    return new ProfileState(
        profile.profileId(),
        profile.schoolId(),
        profile.municipalityId(),
        profile.year(),
        profile.rule(),
        profile.ruleVersion(),
        factors,
        profile.directions());
  }
}
