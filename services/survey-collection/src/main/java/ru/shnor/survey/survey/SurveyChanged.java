package ru.shnor.survey.survey;

/** Wants to know when a survey was made, got invitations or was closed. */
@FunctionalInterface
public interface SurveyChanged {

  /** It is as given now; may be told the same more than once. */
  void changed(Survey survey);
}
