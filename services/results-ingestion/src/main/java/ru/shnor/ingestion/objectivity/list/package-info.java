/** Rosobrnadzor's list of schools with signs of non-objective results, year by year. */
@NullMarked
package ru.shnor.ingestion.objectivity.list;

import org.jspecify.annotations.NullMarked;
