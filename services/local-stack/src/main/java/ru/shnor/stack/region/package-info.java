/**
 * Makes an invented region whose truth is known: municipalities, schools, three years of marks in
 * Russian and mathematics for grades 4 to 6, yearly lists. Calibrated by real quantiles and shares.
 * Plain Java; the same seed always gives the same region, on every machine.
 */
@NullMarked
package ru.shnor.stack.region;

import org.jspecify.annotations.NullMarked;
