/**
 * Objectivity of results: Rosobrnadzor's list, control samples and acts of control, one state per
 * school and year, published.
 */
@NullMarked
package ru.shnor.ingestion.objectivity;

import org.jspecify.annotations.NullMarked;
