/** Alternating runs, medians, ratios. */
@NullMarked
package ru.shnor.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
