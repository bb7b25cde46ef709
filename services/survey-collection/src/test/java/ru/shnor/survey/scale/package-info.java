/** Tests of ru.shnor.survey.scale. */
@NullMarked
package ru.shnor.survey.scale;

import org.jspecify.annotations.NullMarked;
