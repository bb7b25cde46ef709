/** Tests. */
@NullMarked
package ru.shnor.analytics.alert.finder;

import org.jspecify.annotations.NullMarked;
