/** Objectivity of results: the federal list, control, own screening, each kept apart. */
@NullMarked
package ru.shnor.portal.objectivity;

import org.jspecify.annotations.NullMarked;
