/**
 * A compact copy of results in primitive arrays, and the value of any definition over it at once;
 * plain Java.
 */
@NullMarked
package ru.shnor.analytics.whatif;

import org.jspecify.annotations.NullMarked;
