package ru.shnor.survey.token;

/** What a token leads to. It does not say whether it was used: nothing here does. */
public record Invitation(String surveyId, String schoolId, String municipalityId) {}
