package ru.shnor.portal.survey;

/**
 * That a school was reminded, as survey-collection tells it.
 *
 * @param day of the last time, ISO
 * @param text what to say to everybody of the audience
 */
record Reminder(
    String schoolId, String name, int times, String day, int invited, int answered, String text) {}
