package ru.shnor.survey.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.survey.disclosure.Group;
import ru.shnor.survey.disclosure.Suppression;
import ru.shnor.survey.intake.Response;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;

/**
 * A group of respondents by territory.
 *
 * @param municipalityId empty for the region
 * @param schoolId empty for a municipality or the region
 */
record Territory(String municipalityId, String schoolId) {

  static final Territory REGION = new Territory("", "");

  /** A territory with its name for people. */
  record Named(Territory territory, String name) {}

  /**
   * The group somebody asks for.
   *
   * @param municipality id, or empty
   * @param school id, or empty; both empty for the region
   * @throws Refusal if it is not in the survey, or not in scope
   */
  static Named in(Survey survey, String municipality, String school, Scope scope) {
    if (!school.isEmpty()) {
      return survey
          .school(school)
          .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
          .map(one -> new Named(new Territory(one.municipalityId(), one.schoolId()), one.name()))
          .orElseThrow(() -> Refusal.notFound("Такой школы в опросе нет"));
    }
    if (!municipality.isEmpty()) {
      return every(survey, scope).stream()
          .filter(one -> one.territory().equals(new Territory(municipality, "")))
          .findFirst()
          .orElseThrow(() -> Refusal.notFound("Такого муниципалитета в опросе нет"));
    }
    if (!scope.isRegion()) {
      throw Refusal.notFound("Укажите school или municipality: весь регион вам не показывается");
    }
    return new Named(REGION, "Регион");
  }

  /** Every group in scope: the region, then each municipality followed by its schools. */
  static List<Named> every(Survey survey, Scope scope) {
    List<Named> every = new ArrayList<>();
    if (scope.isRegion()) {
      every.add(new Named(REGION, "Регион"));
    }
    survey.schools().stream()
        .sorted(
            Comparator.comparing(SurveySchool::municipalityId)
                .thenComparing(SurveySchool::schoolId))
        .forEach(
            school -> {
              Named municipality =
                  new Named(new Territory(school.municipalityId(), ""), school.municipalityName());
              if (scope.coversMunicipality(school.municipalityId())
                  && !every.contains(municipality)) {
                every.add(municipality);
              }
              if (scope.covers(school.municipalityId(), school.schoolId())) {
                every.add(
                    new Named(
                        new Territory(school.municipalityId(), school.schoolId()), school.name()));
              }
            });
    return every;
  }

  /** Unique among all groups of a survey. */
  String id() {
    return schoolId.isEmpty() ? "m/" + municipalityId : "s/" + schoolId;
  }

  boolean holds(Response response) {
    return (municipalityId.isEmpty() || municipalityId.equals(response.municipalityId()))
        && (schoolId.isEmpty() || schoolId.equals(response.schoolId()));
  }

  /**
   * Groups whose figure may be shown.
   *
   * @param counted which answers the figure rests on
   */
  static Set<String> shown(Survey survey, Iterable<Reply> replies, Predicate<Reply> counted) {
    Map<String, Integer> bySchool = new HashMap<>();
    for (Reply reply : replies) {
      if (counted.test(reply)) {
        bySchool.merge(reply.response().schoolId(), 1, Integer::sum);
      }
    }
    Map<String, List<Group>> byMunicipality =
        survey.schools().stream()
            .collect(
                Collectors.groupingBy(
                    SurveySchool::municipalityId,
                    Collectors.mapping(
                        school ->
                            Group.leaf(
                                new Territory(school.municipalityId(), school.schoolId()).id(),
                                bySchool.getOrDefault(school.schoolId(), 0)),
                        Collectors.toList())));
    Group region =
        new Group(
            REGION.id(),
            0,
            byMunicipality.entrySet().stream()
                .map(one -> new Group(new Territory(one.getKey(), "").id(), 0, one.getValue()))
                .toList());
    return Suppression.shown(region, survey.threshold());
  }
}
