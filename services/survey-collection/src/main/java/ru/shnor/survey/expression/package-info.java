/** Answers as values, and conditions over them: when a question is shown. Pure. */
@NullMarked
package ru.shnor.survey.expression;

import org.jspecify.annotations.NullMarked;
