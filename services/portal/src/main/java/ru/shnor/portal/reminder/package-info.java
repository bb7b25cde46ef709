/** Reminders of what is due and overdue — напоминания. */
@NullMarked
package ru.shnor.portal.reminder;

import org.jspecify.annotations.NullMarked;
