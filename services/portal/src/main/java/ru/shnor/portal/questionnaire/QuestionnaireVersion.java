package ru.shnor.portal.questionnaire;

import java.util.List;

/**
 * A version of a questionnaire as survey-collection lists it.
 *
 * @param open whether surveys may use it; then it never changes
 * @param notes of an import just made
 */
public record QuestionnaireVersion(
    String questionnaireId, int version, String title, boolean open, List<Note> notes) {

  /** What was understood in a way its author should know, by cell. */
  public record Note(String sheet, String cell, String message) {}

  /** How a form names it. */
  public String key() {
    return questionnaireId + "@" + version;
  }
}
