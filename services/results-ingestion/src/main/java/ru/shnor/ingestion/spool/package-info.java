/** Bytes on the disk until they are read. */
@NullMarked
package ru.shnor.ingestion.spool;

import org.jspecify.annotations.NullMarked;
