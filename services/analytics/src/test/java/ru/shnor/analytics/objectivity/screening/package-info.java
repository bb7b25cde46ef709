/** Tests of own screening. */
@NullMarked
package ru.shnor.analytics.objectivity.screening;

import org.jspecify.annotations.NullMarked;
