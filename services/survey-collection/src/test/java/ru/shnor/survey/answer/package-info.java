/** Tests of ru.shnor.survey.answer. */
@NullMarked
package ru.shnor.survey.answer;

import org.jspecify.annotations.NullMarked;
