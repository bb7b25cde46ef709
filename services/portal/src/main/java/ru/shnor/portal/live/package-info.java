/** Tells open pages that a number has changed. */
@NullMarked
package ru.shnor.portal.live;

import org.jspecify.annotations.NullMarked;
