@NullMarked
package ru.shnor.benchmarks.xlsx;

import org.jspecify.annotations.NullMarked;
