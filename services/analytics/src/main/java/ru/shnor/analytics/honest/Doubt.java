package ru.shnor.analytics.honest;

/**
 * A sign that the results of a school in the report year may not be objective.
 *
 * @param source where the sign comes from, for people
 * @param confirmed whether a control act confirms the results; then nothing is held against them
 */
public record Doubt(String schoolId, String source, boolean confirmed) {}
