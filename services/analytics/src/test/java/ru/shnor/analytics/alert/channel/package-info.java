/** Tests. */
@NullMarked
package ru.shnor.analytics.alert.channel;

import org.jspecify.annotations.NullMarked;
