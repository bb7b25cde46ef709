/** Surveys: which questionnaire, which schools, from when to when. */
@NullMarked
package ru.shnor.survey.survey;

import org.jspecify.annotations.NullMarked;
