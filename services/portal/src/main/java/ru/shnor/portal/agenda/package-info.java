/** What is due when: «Моё», the calendar, the chart of times. */
@NullMarked
package ru.shnor.portal.agenda;

import org.jspecify.annotations.NullMarked;
