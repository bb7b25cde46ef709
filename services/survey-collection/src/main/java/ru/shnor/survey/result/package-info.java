/** Figures of a survey that single nobody out. */
@NullMarked
package ru.shnor.survey.result;

import org.jspecify.annotations.NullMarked;
