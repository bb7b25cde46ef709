package ru.shnor.survey.profile;

import java.math.BigDecimal;

/**
 * What is known of a school for an indicator.
 *
 * @param n answers or participants it rests on, 0 where nobody counted
 * @param from where it is from, in Russian: a survey, a year
 */
record Figure(BigDecimal value, int n, String from) {}
