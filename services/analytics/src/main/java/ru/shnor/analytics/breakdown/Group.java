package ru.shnor.analytics.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.analytics.chance.Wilson;
import ru.shnor.analytics.honest.SchoolStanding;
import ru.shnor.analytics.honest.Standing;
import ru.shnor.analytics.indicator.Fraction;
import ru.shnor.analytics.indicator.Outcome;

/**
 * Formal and confirmed share of some schools, each with Wilson's 95 % interval; percents are
 * decimal texts.
 *
 * @param id of the group within its breakdown
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Group(
    String id,
    String title,
    int listed,
    int evaluable,
    int positive,
    Optional<String> sharePercent,
    List<String> interval,
    int confirmed,
    Optional<String> confirmedSharePercent,
    List<String> confirmedInterval,
    int declined) {

  static Group of(
      String id,
      String title,
      Collection<String> schools,
      Map<String, Outcome> outcomes,
      Map<String, SchoolStanding> standings) {
    int evaluable = 0;
    int positive = 0;
    int confirmed = 0;
    int declined = 0;
    for (String school : schools) {
      Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(school));
      evaluable += outcome.filter(Outcome::evaluable).isPresent() ? 1 : 0;
      positive += outcome.filter(Outcome::positive).isPresent() ? 1 : 0;
      Optional<Standing> standing =
          Optional.ofNullable(standings.get(school)).map(SchoolStanding::standing);
      confirmed += standing.filter(one -> one == Standing.GROWTH_CONFIRMED).isPresent() ? 1 : 0;
      declined += standing.filter(one -> one == Standing.DECLINE_CONFIRMED).isPresent() ? 1 : 0;
    }
    return new Group(
        id,
        title,
        schools.size(),
        evaluable,
        positive,
        share(positive, evaluable),
        interval(positive, evaluable),
        confirmed,
        standings.isEmpty() ? Optional.empty() : share(confirmed, evaluable),
        standings.isEmpty() ? List.of() : interval(confirmed, evaluable),
        declined);
  }

  private static Optional<String> share(int part, int all) {
    return all == 0 ? Optional.empty() : Optional.of(Fraction.of(part, all).percent(4));
  }

  private static List<String> interval(int part, int all) {
    if (all == 0) {
      return List.of();
    }
    Wilson wilson = Wilson.of(part, all);
    return List.of(wilson.lowPercent(), wilson.highPercent());
  }
}
