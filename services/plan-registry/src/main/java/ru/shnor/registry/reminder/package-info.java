/** Reminders of what is due and overdue, one for each time and step whatever restarts. */
@NullMarked
package ru.shnor.registry.reminder;

import org.jspecify.annotations.NullMarked;
