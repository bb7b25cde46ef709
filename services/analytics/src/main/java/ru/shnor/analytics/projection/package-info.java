/** Copies of what the other services publish. */
@NullMarked
package ru.shnor.analytics.projection;

import org.jspecify.annotations.NullMarked;
