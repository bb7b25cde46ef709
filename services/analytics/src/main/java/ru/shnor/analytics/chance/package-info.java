/** How far a share can be trusted: its interval, and what chance alone would give. */
@NullMarked
package ru.shnor.analytics.chance;

import org.jspecify.annotations.NullMarked;
