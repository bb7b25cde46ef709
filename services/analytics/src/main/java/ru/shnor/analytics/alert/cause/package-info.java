/** What there is to be alerted about, and what is known when one looks. */
@NullMarked
package ru.shnor.analytics.alert.cause;

import org.jspecify.annotations.NullMarked;
