/**
 * Own screening: each school against the pattern of the other schools of the region. Plain Java.
 */
@NullMarked
package ru.shnor.analytics.objectivity.screening;

import org.jspecify.annotations.NullMarked;
