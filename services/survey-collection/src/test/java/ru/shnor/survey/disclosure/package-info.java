/** Tests of ru.shnor.survey.disclosure. */
@NullMarked
package ru.shnor.survey.disclosure;

import org.jspecify.annotations.NullMarked;
