/** Tests of upload. */
@NullMarked
package ru.shnor.ingestion.upload;

import org.jspecify.annotations.NullMarked;
