/**
 * Helps a person to describe a table that no form knows: its first rows, and how they would be
 * read.
 */
@NullMarked
package ru.shnor.ingestion.mapping;

import org.jspecify.annotations.NullMarked;
