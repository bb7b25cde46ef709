package ru.shnor.survey.intake;

/**
 * One person's answers as they are kept: no token, no address, no time but the day.
 *
 * @param day day of the answer in the region's time zone, ISO
 * @param values answers as JSON text, free texts scrubbed
 */
public record Response(
    int version, String schoolId, String municipalityId, String day, String values) {}
