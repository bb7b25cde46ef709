/** Results by school, and the rows that wait for their school. */
@NullMarked
package ru.shnor.ingestion.results;

import org.jspecify.annotations.NullMarked;
