/** Draws regions whose truth is known and applies the published computation to them. */
@NullMarked
package ru.shnor.analytics.simulate;

import org.jspecify.annotations.NullMarked;
