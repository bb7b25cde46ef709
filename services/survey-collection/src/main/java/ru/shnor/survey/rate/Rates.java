package ru.shnor.survey.rate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.shnor.kit.access.Scope;
import ru.shnor.survey.survey.Survey;
import ru.shnor.survey.survey.SurveySchool;

/** How many of the invited have answered. A rate says who was asked, never what was said. */
record Rates(int invited, int answered, List<Rate> municipalities, List<Rate> schools) {

  /**
   * Rate of a municipality or a school.
   *
   * @param municipality id of it, or of the school's
   */
  record Rate(String id, String name, String municipality, int invited, int answered) {}

  /**
   * Rates of what is in scope.
   *
   * @param answered by id of the school
   */
  static Rates of(Survey survey, Map<String, Integer> answered, Scope scope) {
    List<SurveySchool> schools =
        survey.schools().stream()
            .filter(one -> scope.covers(one.municipalityId(), one.schoolId()))
            .toList();
    List<Rate> bySchool =
        schools.stream()
            .map(
                one ->
                    new Rate(
                        one.schoolId(),
                        one.name(),
                        one.municipalityId(),
                        one.invited(),
                        answered.getOrDefault(one.schoolId(), 0)))
            .toList();
    TreeMap<String, List<SurveySchool>> byMunicipality =
        schools.stream()
            .filter(one -> scope.coversMunicipality(one.municipalityId()))
            .collect(
                Collectors.groupingBy(
                    SurveySchool::municipalityId, TreeMap::new, Collectors.toList()));
    return new Rates(
        bySchool.stream().mapToInt(Rate::invited).sum(),
        bySchool.stream().mapToInt(Rate::answered).sum(),
        byMunicipality.values().stream().map(list -> municipality(list, answered)).toList(),
        bySchool);
  }

  private static Rate municipality(List<SurveySchool> schools, Map<String, Integer> answered) {
    SurveySchool any = schools.get(0);
    return new Rate(
        any.municipalityId(),
        any.municipalityName(),
        any.municipalityId(),
        schools.stream().mapToInt(SurveySchool::invited).sum(),
        schools.stream().mapToInt(one -> answered.getOrDefault(one.schoolId(), 0)).sum());
  }
}
