/** Which work a file is about, and all works met so far. */
@NullMarked
package ru.shnor.ingestion.campaign;

import org.jspecify.annotations.NullMarked;
