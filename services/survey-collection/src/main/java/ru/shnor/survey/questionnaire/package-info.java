/** Questionnaires: drafts, immutable versions, import of workbooks. */
@NullMarked
package ru.shnor.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
