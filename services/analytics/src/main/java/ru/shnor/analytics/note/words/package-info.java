/** What all notes share. */
@NullMarked
package ru.shnor.analytics.note.words;

import org.jspecify.annotations.NullMarked;
