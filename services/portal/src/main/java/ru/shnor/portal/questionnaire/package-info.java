/** Questionnaires — анкеты: list of versions, import with messages by place, preview, opening. */
@NullMarked
package ru.shnor.portal.questionnaire;

import org.jspecify.annotations.NullMarked;
