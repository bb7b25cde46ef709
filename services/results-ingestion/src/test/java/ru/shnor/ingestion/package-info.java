/** Tests of results ingestion. */
@NullMarked
package ru.shnor.ingestion;

import org.jspecify.annotations.NullMarked;
