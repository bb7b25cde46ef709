@NullMarked
package ru.shnor.benchmarks;

import org.jspecify.annotations.NullMarked;
