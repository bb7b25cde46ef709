/** What the import left open: questions and dates of events. */
@NullMarked
package ru.shnor.portal.settling;

import org.jspecify.annotations.NullMarked;
