/** The note on the dynamics of the listed schools. */
@NullMarked
package ru.shnor.analytics.note.dynamics;

import org.jspecify.annotations.NullMarked;
