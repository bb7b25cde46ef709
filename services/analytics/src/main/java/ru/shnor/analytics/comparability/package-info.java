/** What limits the comparison of two years, in plain words. */
@NullMarked
package ru.shnor.analytics.comparability;

import org.jspecify.annotations.NullMarked;
