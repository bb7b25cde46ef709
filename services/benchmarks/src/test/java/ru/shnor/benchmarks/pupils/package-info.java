@NullMarked
package ru.shnor.benchmarks.pupils;

import org.jspecify.annotations.NullMarked;
