/** Tests of ru.shnor.survey.form. */
@NullMarked
package ru.shnor.survey.form;

import org.jspecify.annotations.NullMarked;
