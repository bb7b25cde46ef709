/** Tests. */
@NullMarked
package ru.shnor.analytics.alert.delivery;

import org.jspecify.annotations.NullMarked;
