/** The indicator as the analytics service tells it. */
@NullMarked
package ru.shnor.portal.indicator;

import org.jspecify.annotations.NullMarked;
