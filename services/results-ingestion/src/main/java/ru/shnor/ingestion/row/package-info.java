/** Is this row true: labels, numbers, percents into counts. */
@NullMarked
package ru.shnor.ingestion.row;

import org.jspecify.annotations.NullMarked;
