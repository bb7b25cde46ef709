/** Surveys of the programme; so far only its copies of schools and lists. */
@NullMarked
package ru.shnor.survey;

import org.jspecify.annotations.NullMarked;
