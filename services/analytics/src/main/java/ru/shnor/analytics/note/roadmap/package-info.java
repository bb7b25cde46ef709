/** The monitoring of road maps and the reports on one. */
@NullMarked
package ru.shnor.analytics.note.roadmap;

import org.jspecify.annotations.NullMarked;
