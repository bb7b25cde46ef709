/** Tests of survey collection. */
@NullMarked
package ru.shnor.survey;

import org.jspecify.annotations.NullMarked;
