/** Analytics: copies of what the other services publish, and the indicator computed from them. */
@NullMarked
package ru.shnor.analytics;

import org.jspecify.annotations.NullMarked;
