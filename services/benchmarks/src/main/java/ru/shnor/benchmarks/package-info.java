/** Measures the system beside what an analyst would use instead. */
@NullMarked
package ru.shnor.benchmarks;

import org.jspecify.annotations.NullMarked;
