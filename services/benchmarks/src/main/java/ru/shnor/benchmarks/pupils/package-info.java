/** Rows of pupils from a file to a readable indicator, beside databases. */
@NullMarked
package ru.shnor.benchmarks.pupils;

import org.jspecify.annotations.NullMarked;
