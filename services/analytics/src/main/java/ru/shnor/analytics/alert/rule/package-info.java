/** Rules of alerts as data, with their editors and history. */
@NullMarked
package ru.shnor.analytics.alert.rule;

import org.jspecify.annotations.NullMarked;
