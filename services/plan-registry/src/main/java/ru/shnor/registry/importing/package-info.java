/** Files of schools and lists are taken in, row by row, with a report. */
@NullMarked
package ru.shnor.registry.importing;

import org.jspecify.annotations.NullMarked;
