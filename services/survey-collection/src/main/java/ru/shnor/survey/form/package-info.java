/**
 * A questionnaire's definition: the documented subset of SurveyJS JSON, read into questions. Pure.
 */
@NullMarked
package ru.shnor.survey.form;

import org.jspecify.annotations.NullMarked;
