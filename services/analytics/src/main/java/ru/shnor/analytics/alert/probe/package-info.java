/** Looks at services and topics. */
@NullMarked
package ru.shnor.analytics.alert.probe;

import org.jspecify.annotations.NullMarked;
