/** A value by groups of schools, and results over the years. */
@NullMarked
package ru.shnor.analytics.breakdown;

import org.jspecify.annotations.NullMarked;
