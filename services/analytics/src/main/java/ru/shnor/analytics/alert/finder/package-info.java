/** (what is known, rules, clock) → causes. Plain Java: no Spring, no store. */
@NullMarked
package ru.shnor.analytics.alert.finder;

import org.jspecify.annotations.NullMarked;
