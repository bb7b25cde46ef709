package ru.shnor.survey.survey;

/**
 * A school that takes part.
 *
 * @param name as it was when the survey was made
 * @param invited invitations made for it
 */
public record SurveySchool(
    String schoolId, String name, String municipalityId, String municipalityName, int invited) {

  SurveySchool withMore(int invitations) {
    return new SurveySchool(
        schoolId, name, municipalityId, municipalityName, invited + invitations);
  }
}
