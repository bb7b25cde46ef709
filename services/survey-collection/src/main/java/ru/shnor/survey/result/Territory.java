package ru.shnor.survey.result;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    Map<String, java.util.List<Group>> byMunicipality =
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
