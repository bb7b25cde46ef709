/**
 * Deadlines as officials write them: a grammar, the values it gives, a printer whose output reads
 * back to the same value, and the dates they mean in a year. Java only.
 */
@NullMarked
package ru.shnor.registry.deadline;

import org.jspecify.annotations.NullMarked;
