/** Signs of non-objective results as they bear on the indicator; plain rules over the events. */
@NullMarked
package ru.shnor.analytics.sign;

import org.jspecify.annotations.NullMarked;
