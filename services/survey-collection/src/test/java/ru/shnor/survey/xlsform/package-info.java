/** Tests of ru.shnor.survey.xlsform. */
@NullMarked
package ru.shnor.survey.xlsform;

import org.jspecify.annotations.NullMarked;
