/** What is kept for a time only goes when the time is over. */
@NullMarked
package ru.shnor.ingestion.housekeeping;

import org.jspecify.annotations.NullMarked;
