/** The door for files: whole or in parts, once for every key, not too many at a time. */
@NullMarked
package ru.shnor.ingestion.intake;

import org.jspecify.annotations.NullMarked;
