/** Tests. */
@NullMarked
package ru.shnor.analytics.alert.life;

import org.jspecify.annotations.NullMarked;
