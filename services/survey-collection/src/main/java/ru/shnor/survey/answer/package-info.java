/**
 * Is this answer true to its form: every value checked in Java, whatever the browser said. Pure.
 */
@NullMarked
package ru.shnor.survey.answer;

import org.jspecify.annotations.NullMarked;
