package ru.shnor.analytics.alert.cause;

import java.time.LocalDate;

/**
 * A sign that results of a school may not be objective.
 *
 * @param source where it comes from, for people
 * @param since day it was found
 * @param controlled whether a control act answers it
 */
public record Finding(
    String findingId,
    String schoolId,
    int year,
    String source,
    LocalDate since,
    boolean controlled) {}
