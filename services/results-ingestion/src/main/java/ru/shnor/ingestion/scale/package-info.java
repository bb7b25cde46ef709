/** Scales of works: which primary score makes which mark; data with versions and sources. */
@NullMarked
package ru.shnor.ingestion.scale;

import org.jspecify.annotations.NullMarked;
