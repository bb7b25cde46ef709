/** Surveys — опросы: made, invited to, watched while they run, read when they are over. */
@NullMarked
package ru.shnor.portal.survey;

import org.jspecify.annotations.NullMarked;
