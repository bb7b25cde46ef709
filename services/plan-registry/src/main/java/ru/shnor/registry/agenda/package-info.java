/** What is due when, for whom: the view behind «Моё», the calendar and the chart of times. */
@NullMarked
package ru.shnor.registry.agenda;

import org.jspecify.annotations.NullMarked;
