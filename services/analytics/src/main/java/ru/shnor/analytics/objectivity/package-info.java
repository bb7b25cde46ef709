/**
 * Objectivity of results: published markers and own screening against the region's pattern. Nothing
 * here is Rosobrnadzor's list, which cannot be computed and is imported.
 */
@NullMarked
package ru.shnor.analytics.objectivity;

import org.jspecify.annotations.NullMarked;
