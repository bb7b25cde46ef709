/** The respondent's side: the form and the answer, open to everybody who has an invitation. */
@NullMarked
package ru.shnor.survey.intake;

import org.jspecify.annotations.NullMarked;
