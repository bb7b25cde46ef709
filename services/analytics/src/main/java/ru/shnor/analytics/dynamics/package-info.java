/**
 * What a school's results would have been without a change of its own: empirical Bayes for shares
 * of marks, moved by the change of the region. Plain Java, deterministic on every machine.
 */
@NullMarked
package ru.shnor.analytics.dynamics;

import org.jspecify.annotations.NullMarked;
