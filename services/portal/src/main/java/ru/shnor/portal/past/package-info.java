/** A plan between two days. */
@NullMarked
package ru.shnor.portal.past;

import org.jspecify.annotations.NullMarked;
