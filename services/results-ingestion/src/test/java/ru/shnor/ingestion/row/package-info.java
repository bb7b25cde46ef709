/** Tests of row. */
@NullMarked
package ru.shnor.ingestion.row;

import org.jspecify.annotations.NullMarked;
