/**
 * What a measure is on a given day: a rule over its dates, reports and decisions. No Spring, no
 * store.
 */
@NullMarked
package ru.shnor.registry.due;

import org.jspecify.annotations.NullMarked;
