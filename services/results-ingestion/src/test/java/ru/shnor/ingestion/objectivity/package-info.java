/** Tests of objectivity. */
@NullMarked
package ru.shnor.ingestion.objectivity;

import org.jspecify.annotations.NullMarked;
