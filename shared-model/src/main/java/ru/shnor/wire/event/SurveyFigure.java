package ru.shnor.wire.event;

/**
 * Mean of a scale over a group of respondents.
 *
 * @param municipalityId empty for the region
 * @param schoolId empty for a municipality or the region
 * @param scale id in the survey's key
 * @param answered persons with a score
 * @param mean their mean with four decimals
 */
public record SurveyFigure(
    String municipalityId, String schoolId, String scale, int answered, String mean) {}
