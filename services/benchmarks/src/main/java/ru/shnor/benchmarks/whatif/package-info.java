/** Any definition over the country at once, beside databases. */
@NullMarked
package ru.shnor.benchmarks.whatif;

import org.jspecify.annotations.NullMarked;
