@NullMarked
package ru.shnor.benchmarks.whatif;

import org.jspecify.annotations.NullMarked;
