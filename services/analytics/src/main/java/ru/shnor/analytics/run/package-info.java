/** A run: the inputs of a value, everything it said, and the proof that it can be repeated. */
@NullMarked
package ru.shnor.analytics.run;

import org.jspecify.annotations.NullMarked;
