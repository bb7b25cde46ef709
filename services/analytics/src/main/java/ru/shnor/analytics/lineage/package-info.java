/** Where a value comes from, and what changed between two moments. */
@NullMarked
package ru.shnor.analytics.lineage;

import org.jspecify.annotations.NullMarked;
