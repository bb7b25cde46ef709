/** A person or a machine hands us a file. */
@NullMarked
package ru.shnor.ingestion.upload;

import org.jspecify.annotations.NullMarked;
