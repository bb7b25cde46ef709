/** The bytes that were sent, kept for a time under a key of the region. */
@NullMarked
package ru.shnor.ingestion.original;

import org.jspecify.annotations.NullMarked;
