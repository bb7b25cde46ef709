/** A plan as it was on a day, and what differs between two days. */
@NullMarked
package ru.shnor.registry.past;

import org.jspecify.annotations.NullMarked;
