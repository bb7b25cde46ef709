package ru.shnor.survey.scale;

/**
 * A band — уровень — of scores.
 *
 * @param upTo highest score of the band, inclusive; positive infinity for the last
 */
public record Band(String id, String title, double upTo) {}
