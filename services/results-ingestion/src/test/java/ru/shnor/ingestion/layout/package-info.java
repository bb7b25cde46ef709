/** Tests of row. */
@NullMarked
package ru.shnor.ingestion.layout;

import org.jspecify.annotations.NullMarked;
