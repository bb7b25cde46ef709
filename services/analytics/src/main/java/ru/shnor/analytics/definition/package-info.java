/** Definitions that people write and the one the ministry has made official, with their history. */
@NullMarked
package ru.shnor.analytics.definition;

import org.jspecify.annotations.NullMarked;
