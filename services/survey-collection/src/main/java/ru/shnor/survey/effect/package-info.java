/**
 * Measures that help: a questionnaire made of the measures schools took part in, and its figures.
 */
@NullMarked
package ru.shnor.survey.effect;

import org.jspecify.annotations.NullMarked;
