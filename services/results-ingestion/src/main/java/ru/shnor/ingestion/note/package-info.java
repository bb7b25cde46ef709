/** What the person who sends a file says of it, because the file does not say it itself. */
@NullMarked
package ru.shnor.ingestion.note;

import org.jspecify.annotations.NullMarked;
