package ru.shnor.survey.questionnaire;

/**
 * A version of a questionnaire.
 *
 * @param questionnaireId latin letters, digits and minus
 * @param version from 1
 * @param open whether surveys may use it; then it never changes again
 * @param definition SurveyJS JSON in the subset, as text
 * @param by who saved it last, for people
 */
public record QuestionnaireVersion(
    String questionnaireId, int version, String title, boolean open, String definition, String by) {

  static String id(String questionnaireId, int version) {
    return questionnaireId + "@" + version;
  }
}
