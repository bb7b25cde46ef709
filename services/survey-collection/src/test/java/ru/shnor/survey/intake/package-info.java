/** Tests of ru.shnor.survey.intake. */
@NullMarked
package ru.shnor.survey.intake;

import org.jspecify.annotations.NullMarked;
