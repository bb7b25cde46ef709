package ru.shnor.survey.rate;

/**
 * A school was reminded of a survey: the school as a whole, for nobody knows who has answered.
 *
 * @param times on how many days
 * @param day of the last time, ISO
 * @param invited at that time
 * @param answered at that time
 * @param by who did it last, for people
 */
record Reminder(
    String surveyId,
    String schoolId,
    String municipalityId,
    int times,
    String day,
    int invited,
    int answered,
    String by) {}
