/** Tests of ru.shnor.survey.scoring. */
@NullMarked
package ru.shnor.survey.scoring;

import org.jspecify.annotations.NullMarked;
