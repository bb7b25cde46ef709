/** Arithmetic of the indicator: exact, deterministic, without any framework. */
@NullMarked
package ru.shnor.analytics.indicator;

import org.jspecify.annotations.NullMarked;
